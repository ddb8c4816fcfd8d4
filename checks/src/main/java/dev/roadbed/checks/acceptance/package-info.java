/**
 * The ledger of accepted risks, {@code risk-acceptances.yml}: read, judged by checks of its own (RB-RISK), and subtracted from what
 * other checks found. Depends on {@code finding} and on no check that it could excuse.
 */
package dev.roadbed.checks.acceptance;

/**
 * What a check says: a {@link dev.roadbed.checks.finding.Finding} at a {@link dev.roadbed.checks.finding.Place}, and the
 * reports made of them. Depends on no other package of Roadbed but {@code file}.
 */
package dev.roadbed.checks.finding;

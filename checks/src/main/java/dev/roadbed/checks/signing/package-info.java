/** RB-SIGN: a release has what it signs with, and is told so before anything is built. */
package dev.roadbed.checks.signing;

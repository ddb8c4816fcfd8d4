/** The version of a library against its API: what callers can see is compared with the last release, and the version says the truth about it. */
package dev.roadbed.checks.version;

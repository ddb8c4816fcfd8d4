/** What a release tells its users, put together from what the repository already says. Knows the other packages; none knows it. */
package dev.roadbed.checks.release;

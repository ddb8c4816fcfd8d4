/** What an analysis has found, kept for the next build of the same files. */
package dev.roadbed.checks.crypto.cache;

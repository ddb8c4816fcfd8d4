/** Goals around the committed lock. They start a second Maven, read what it records, and leave every decision to the checks. */
package dev.roadbed.plugin.lock;

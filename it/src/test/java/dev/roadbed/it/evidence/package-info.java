/** What a build leaves behind for others to verify. */
package dev.roadbed.it.evidence;

/** A second Maven, started from this one. */
package dev.roadbed.plugin.maven;

/** Goals about the threat model. */
package dev.roadbed.plugin.proof;

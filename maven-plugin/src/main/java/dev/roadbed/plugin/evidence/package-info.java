/** Goals that say where the artifacts of a build come from, and that nothing is missing before they are published. */
package dev.roadbed.plugin.evidence;

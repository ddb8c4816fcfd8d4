/** Maven Central's Portal on the loopback interface, for the unmodified plugin that uploads to it: {@link dev.roadbed.it.central.Portal} is the door. */
package dev.roadbed.it.central;

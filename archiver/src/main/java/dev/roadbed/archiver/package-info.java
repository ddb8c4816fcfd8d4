/**
 * Archivers that take the place of Maven's own in a plugin that has this jar among its dependencies.
 *
 * <p>An archive stores the permissions of each file, and those of compiled classes follow the umask of whoever builds. Maven's
 * reproducible mode takes away the group's right to write; it gives back no right to read that a strict umask took. No plugin
 * that makes jars has a setting for it.
 */
package dev.roadbed.archiver;

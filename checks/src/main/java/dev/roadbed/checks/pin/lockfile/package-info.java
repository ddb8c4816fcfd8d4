/**
 * Lockfiles of other package managers. A repository with a front end or a script in it is built by them too, and their manifests
 * name ranges; only a lockfile in the commit says what is taken.
 */
package dev.roadbed.checks.pin.lockfile;

/**
 * The committed lock: which bytes a build may use. The file is read by Maven's own resolver ("trusted checksums"), which refuses
 * what differs before it runs; this package reads, writes and compares the file, and checks that it is really enforced.
 */
package dev.roadbed.checks.lock;

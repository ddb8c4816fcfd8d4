/** Class files: read, filtered by what their constant pools name, and joined into a program with hierarchy and callers. */
package dev.roadbed.checks.crypto.bytecode;

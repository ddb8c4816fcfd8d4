/** Banned cryptography, in the bytecode of small projects that are really compiled. */
package dev.roadbed.it.crypto;

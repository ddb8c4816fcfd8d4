/** The calls at which cryptography is observed, as data. */
package dev.roadbed.checks.crypto.sink;

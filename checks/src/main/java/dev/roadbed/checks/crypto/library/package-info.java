/** Libraries for cryptography and secure connections that nobody maintains any more, or that others have replaced. */
package dev.roadbed.checks.crypto.library;

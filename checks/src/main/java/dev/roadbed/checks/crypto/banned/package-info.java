/** RB-CRYPTO: what the policy says of the uses that were observed, as findings. */
package dev.roadbed.checks.crypto.banned;

/** Policies as data: a list of lines, each naming document, section and last year of use. */
package dev.roadbed.checks.crypto.policy;

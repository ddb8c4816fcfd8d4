/**
 * What calls into libraries give, as far as it is known: texts, collections, buffers, lambdas. Entry: {@link dev.roadbed.checks.crypto.model.Models}.
 */
package dev.roadbed.checks.crypto.model;

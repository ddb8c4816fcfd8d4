/**
 * The interpretation: methods that reach a sink are run with what is known of their arguments, branches that can't be taken are
 * left out, and what arrives at the sinks is observed; what libraries do say the models. Entry: {@link dev.roadbed.checks.crypto.flow.CryptoAnalysis}.
 */
package dev.roadbed.checks.crypto.flow;

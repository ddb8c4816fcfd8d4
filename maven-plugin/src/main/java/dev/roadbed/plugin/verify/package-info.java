/** The consumer's side: whether somebody's release is what they have built and signed. */
package dev.roadbed.plugin.verify;

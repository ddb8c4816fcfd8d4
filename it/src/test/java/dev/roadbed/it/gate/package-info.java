/** The parent's gates, each on a project where it passes and on one where it fails, with real Mavens. */
package dev.roadbed.it.gate;

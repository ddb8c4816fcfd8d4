/** The family of pinned versions, tried on real projects with real Mavens. */
package dev.roadbed.it.pins;

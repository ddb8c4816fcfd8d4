/** The ledger of accepted risks and the reports, tried on real projects with real Mavens. */
package dev.roadbed.it.risks;

/**
 * RB-SBOM: the bill of materials of a module, CycloneDX 1.6. What the CycloneDX plugin wrote is completed to BSI TR-03183-2 v2.1.0 by
 * {@link dev.roadbed.checks.sbom.BomCompletion}; the checks compare the result with what was really built and resolved.
 */
package dev.roadbed.checks.sbom;

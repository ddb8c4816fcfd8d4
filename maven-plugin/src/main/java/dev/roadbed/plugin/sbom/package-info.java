/** The goal that completes the bill of materials. */
package dev.roadbed.plugin.sbom;

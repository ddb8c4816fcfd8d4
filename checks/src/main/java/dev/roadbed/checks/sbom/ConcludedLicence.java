package dev.roadbed.checks.sbom;

/**
 * What a person has concluded about one component in one version: its makers say nothing, or not what is meant.
 *
 * @param expression of SPDX
 * @param line       of the entry
 */
public record ConcludedLicence(ComponentKey component, String expression, int line) {}

/** Manifests that a kustomization takes from elsewhere. */
package dev.roadbed.checks.pin.manifest;

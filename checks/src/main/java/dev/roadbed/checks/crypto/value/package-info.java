/** What the analysis knows of values: alternatives, objects, and where their content comes from. */
package dev.roadbed.checks.crypto.value;

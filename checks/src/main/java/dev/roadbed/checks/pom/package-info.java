/**
 * A POM as its author wrote it: raw models with the line of every element, what a version text can mean, and every place in a
 * POM that names a version. Depends on {@link dev.roadbed.checks.finding} and on Maven's model only.
 */
package dev.roadbed.checks.pom;

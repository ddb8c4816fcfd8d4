/** Pipelines of GitHub and GitLab: what they run that is not in the repository, and whether a commit pins it. */
package dev.roadbed.checks.pin.ci;

/**
 * Text and YAML files of a repository as their authors wrote them, with lines, read at most once and never executed: composed
 * nodes, no objects. Depends on no other package of Roadbed.
 */
package dev.roadbed.checks.source;

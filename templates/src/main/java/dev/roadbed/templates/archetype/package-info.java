/**
 * Compiles templates, manifest and questions into what a Maven archetype is made of: resources, descriptor with guard,
 * and the script that runs after generation.
 */
package dev.roadbed.templates.archetype;

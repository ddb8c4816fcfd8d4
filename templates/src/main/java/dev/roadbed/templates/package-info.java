/**
 * Every file that Roadbed puts into a repository, and the renderer that fills their holes.
 *
 * <p>Templates are literal files with holes of the form {@code @@artifactId@@} and nothing else to interpret. What may
 * be asked is in {@code answers.yml}, which files belong together and when is in a manifest such as {@code
 * service.yml}; {@link dev.roadbed.templates.Renderer} makes files of them, and {@code dev.roadbed.templates.archetype}
 * compiles the same data into a Maven archetype.
 */
package dev.roadbed.templates;

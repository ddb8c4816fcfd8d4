package dev.roadbed.checks.pin.image;

/**
 * An image in a POM.
 *
 * @param text   as written, perhaps with {@code ${…}}
 * @param line   of the element; 0 when not known
 * @param plugin artifact of the plugin that fetches it
 * @param form   the element around it, with {@code %s} in place of the image
 */
record PomImage(String text, int line, String plugin, String form) {}

/**
 * Cryptography that stands in configuration instead of code: application settings, connection URLs, logging, JVM options, manifests,
 * images, keys and passwords among the resources. Every file becomes settings with their places, {@code settings.yml} says what a
 * setting means and {@code secrets.yml} which are secrets. Entry: {@link dev.roadbed.checks.crypto.configuration.Configuration}.
 */
package dev.roadbed.checks.crypto.configuration;

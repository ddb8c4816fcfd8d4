/**
 * Container images: where files and POMs name them, and whether a digest pins them. One class for each form of file; each
 * returns what it found written, and the checks judge.
 */
package dev.roadbed.checks.pin.image;

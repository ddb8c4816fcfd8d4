/** Versions of projects, and of libraries whose API is compared with their last release. */
package dev.roadbed.it.version;

/** RB-BUILD: the build itself. Its time is the project's own, its gates are where the parent put them, and a release is nobody else's. */
package dev.roadbed.checks.build;

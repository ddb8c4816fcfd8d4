/** Licences as SPDX writes them. */
package dev.roadbed.checks.licence;

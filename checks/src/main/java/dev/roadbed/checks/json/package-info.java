/** JSON as we write it. Depends on no other package of Roadbed. */
package dev.roadbed.checks.json;

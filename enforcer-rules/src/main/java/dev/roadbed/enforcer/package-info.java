/** Rules for maven-enforcer-plugin. Each turns Maven's objects into the input of checks, and findings into a failed build; nothing is judged here. */
package dev.roadbed.enforcer;

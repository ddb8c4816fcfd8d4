/** What Roadbed costs its users, measured on whole processes: builds with it and without it, taken in turns in one run. */
package dev.roadbed.bench;

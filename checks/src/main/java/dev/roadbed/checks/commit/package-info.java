/** What git says of the commit that is built. Knows no other package of Roadbed. */
package dev.roadbed.checks.commit;

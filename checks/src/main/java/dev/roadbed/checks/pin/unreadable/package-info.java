/** Files that some other check must judge and cannot, said once for all checks: what cannot be read is not pinned. */
package dev.roadbed.checks.pin.unreadable;

/** Sizes in bytes. Nothing here takes or returns null, unless it says so. */
@NullMarked
package @@package@@;

import org.jspecify.annotations.NullMarked;

/** How sizes are read and written; not exported. */
@NullMarked
package @@package@@.internal;

import org.jspecify.annotations.NullMarked;

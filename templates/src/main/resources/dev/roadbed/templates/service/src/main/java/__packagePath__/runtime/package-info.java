/**
 * How every service behaves: transport, tokens, access, problems, limits, logs.
 *
 * <p>Nothing in here knows this service's own resources. A later Roadbed moves these packages into a starter that the
 * parent manages, so that a version bump rolls out their improvements; keep your own decisions outside of them.
 */
package @@package@@.runtime;

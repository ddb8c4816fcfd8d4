/**
 * What a service's own tests extend: each class here is one promise, proven against the running service.
 *
 * <p>{@code docs/reference/service-starter.md} lists them.
 */
package dev.roadbed.service.test;

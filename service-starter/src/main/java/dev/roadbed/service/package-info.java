/**
 * How every service behaves: transport, tokens, access, problems, limits, logs.
 *
 * <p>Nothing in here knows a service's own resources. What may be changed, and how, is in
 * {@code docs/reference/service-starter.md}.
 */
package dev.roadbed.service;

/**
 * Documents that mean something: SECURITY.md, CHANGELOG.md, runbooks, policies, reviews and security.txt, judged by their
 * structure and dates. Uses {@code finding} and {@code markdown}, and knows no other package of Roadbed.
 */
package dev.roadbed.checks.document;

/**
 * Markdown as the checks see it: sections, tables and links, each with its line. CommonMark with the tables of GitHub's
 * dialect; the parsing is commonmark-java's.
 */
package dev.roadbed.checks.markdown;

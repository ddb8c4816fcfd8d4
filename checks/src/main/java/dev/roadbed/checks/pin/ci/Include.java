package dev.roadbed.checks.pin.ci;

/**
 * A part of a pipeline that comes from elsewhere and that no commit pins.
 *
 * @param line of what names it
 * @param what it is
 * @param fix  how it is pinned, in the words of its file
 */
record Include(int line, String what, String fix) {}

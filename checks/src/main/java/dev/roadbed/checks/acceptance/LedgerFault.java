package dev.roadbed.checks.acceptance;

/**
 * Something in the ledger that is not as it must be.
 *
 * @param line 1 for the first line of the ledger; 0 when the file as a whole is meant
 * @param what the fault in a few words, with the value
 * @param fix  what to write instead
 */
public record LedgerFault(int line, String what, String fix) {}

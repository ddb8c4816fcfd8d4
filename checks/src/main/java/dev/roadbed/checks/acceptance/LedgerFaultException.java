package dev.roadbed.checks.acceptance;

/** The ledger as a whole cannot be used. */
final class LedgerFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LedgerFault fault;

    LedgerFaultException(int line, String what, String fix) {
        super(what);
        fault = new LedgerFault(line, what, fix);
    }

    LedgerFault fault() {
        return fault;
    }
}

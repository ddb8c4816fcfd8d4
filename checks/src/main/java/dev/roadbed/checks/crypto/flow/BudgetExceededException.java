package dev.roadbed.checks.crypto.flow;

/** The analysis of one root took more steps than it may. */
final class BudgetExceededException extends RuntimeException {

    BudgetExceededException(String what) {
        super(what, null, false, false);
    }
}

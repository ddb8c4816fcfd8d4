package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final int WANTED = 50_000;
    private static final int LEAST = 3_000;

    @Test
    void eachRunGetsLessTheMoreWasSpentAndNothingInTheEnd() {
        Budget budget = new Budget(1);
        assertThat(budget.allowed(WANTED, LEAST)).isEqualTo(WANTED);
        budget.spend(Budget.STEPS - 10_000);
        assertThat(budget.allowed(WANTED, LEAST)).isEqualTo(10_000);
        budget.spend(10_000);
        assertThat(budget.allowed(WANTED, LEAST)).isEqualTo(LEAST);
        budget.spend(Budget.OVERDRAFT + 1);
        assertThat(budget.allowed(WANTED, LEAST)).isEqualTo(Budget.LAST_STEPS);
        budget.spend(Budget.OVERDRAFT);
        assertThat(budget.allowed(WANTED, LEAST)).isZero();
    }

    /** However many methods there are, each of which takes all that it gets. */
    @Test
    void theSumOfAllStepsHasAnEnd() {
        Budget budget = new Budget(100);
        long all = 0;
        for (int method = 0; method < 1_000_000; method++) {
            int steps = budget.allowed(WANTED, LEAST);
            budget.spend(steps);
            all += steps;
        }
        assertThat(all).isLessThanOrEqualTo(Budget.STEPS + 2L * Budget.OVERDRAFT + WANTED);
    }

    @Test
    void aLargeModuleMayTakeMore() {
        Budget budget = new Budget(100_000);
        budget.spend(Budget.STEPS + Budget.OVERDRAFT + 1);
        assertThat(budget.allowed(WANTED, LEAST)).isEqualTo(LEAST);
    }
}

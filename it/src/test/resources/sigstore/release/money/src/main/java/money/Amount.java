package money;

/**
 * An amount of money.
 *
 * @param cents in the smallest unit
 */
public record Amount(long cents) {

    /**
     * Adds another amount.
     *
     * @param other what is added
     * @return the sum
     */
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(cents, other.cents));
    }
}

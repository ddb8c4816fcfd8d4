package payments;

import money.Amount;

/**
 * Somebody pays somebody.
 *
 * @param purpose what for
 * @param amount  how much
 */
public record Payment(String purpose, Amount amount) {}

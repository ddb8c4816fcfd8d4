package dev.roadbed.checks.crypto.cbom;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is known of an algorithm, in the words of CycloneDX 1.6.
 *
 * @param primitive     what it is: {@code hash}, {@code ae}, {@code signature}
 * @param functions     what it is used for here
 * @param classicalBits strength against today's computers (NIST SP 800-57 part 1, table 2), if one can say
 * @param quantumLevel  NIST's category, 0 for what a quantum computer breaks, if one can say
 * @param oid           empty if there is none for exactly this
 * @param curve         the curve, if it is one; empty otherwise
 */
record AlgorithmFacts(String primitive, List<String> functions, OptionalInt classicalBits, OptionalInt quantumLevel, String oid, String curve) {
}

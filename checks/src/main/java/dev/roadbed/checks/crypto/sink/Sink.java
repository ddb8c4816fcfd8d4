package dev.roadbed.checks.crypto.sink;

import org.objectweb.asm.Type;

/**
 * One call, or one constant of a library, at which cryptography is observed.
 *
 * @param subject  what is observed there: the name of a {@link dev.roadbed.checks.crypto.UseKind}, or of a secret (KEY, IV, ...)
 * @param effect   how it is observed
 * @param argument which argument is looked at, without the receiver; -1 for none
 * @param owner    internal name of the class
 * @param method   the method or constant
 * @param types    the start of the descriptor's parameters that the call must have; empty for all overloads
 * @param value    what is observed if the call itself says it; empty otherwise
 */
public record Sink(String subject, Effect effect, int argument, String owner, String method, String types, String value) {

    /** How a sink is observed. */
    public enum Effect {
        /** The argument is a name; counts when the object that the call makes is used. */
        FACTORY,
        /** The argument is a name, or an array or list of names. */
        NAME,
        /** The argument is a number. */
        NUMBER,
        /** The argument is a key size in bits for the factory that the call is on. */
        SIZE,
        /** The argument is a number of bits, or a number that has as many, for the algorithm that the sink names. */
        BITS,
        /** The argument is secret or must not be predictable. */
        SECRET,
        /** The argument is a secret; the use is its size in bits, if it is constant. */
        SECRET_BITS,
        /** The argument must not be what can be guessed: a number of a weak generator, or what is made of one. */
        GUESSED,
        /** The same if the argument before it is a text that is named like a secret. */
        NAMED,
        /** The argument is a block cipher without a mode around it. */
        BARE,
        /** The call itself says it. */
        ALWAYS,
        /** Counts when the argument is empty, null or false. */
        OFF,
        /** Counts when the argument is true. */
        ON,
        /** Counts when the argument, or the object that the call is on, is an address of another machine without TLS. */
        URL,
        /** The argument is a property's name, the next one its value. */
        PROPERTY
    }

    /** Whether this is what the call is, by its descriptor. */
    public boolean fits(String desc) {
        if (!types.isEmpty() && !desc.startsWith("(" + types)) {
            return false;
        }
        return !desc.startsWith("(") || argument < Type.getArgumentTypes(desc).length;
    }
}

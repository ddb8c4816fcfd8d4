package dev.roadbed.checks.crypto.model;

import dev.roadbed.checks.crypto.value.Heap;
import dev.roadbed.checks.crypto.value.Result;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Value;
import java.util.Map;
import java.util.Optional;

/** The method that a call stands in, as far as a model of a library has to know it. */
public interface Caller {

    /** Internal name of its class. */
    String className();

    /** A name for what the instruction makes, the same at a second look; the part tells things apart that one instruction makes. */
    int name(int position, Object part);

    /** The place of an instruction. */
    Source source(int position);

    /** Runs a call, whoever makes it: code that a library is given. */
    Result dispatch(Invocation call);

    /** The library makes use of what it is given. */
    void used(Invocation call);

    /** The value goes to where it is not followed. */
    void escaped(Value value, Heap heap);

    /** Whether the code of the class is at hand, so that what it does is not for a model to say. */
    boolean isOfProgram(String type);

    /** Whether each object of the one class of the program is an object of the other. */
    boolean isA(String type, String other);

    /** The enum constant or other static field; empty if the class declares none of this name. */
    Optional<Value> constant(String owner, String name);

    /** The entries of a {@code .properties} file of the module; null if it has none of this name. */
    Map<String, Value> resource(String name);

    /** What the module's configuration has for a key, as a value of this type (descriptor). */
    Optional<Value> property(String key, String desc);
}

package dev.roadbed.checks.crypto.bytecode;

/** A method by internal name of its class, its own name and its descriptor. */
public record MethodId(String owner, String name, String desc) {

    // Written out: what the compiler makes for a record is put together when it first runs, and costs more than all its calls in a short build.

    @Override
    public boolean equals(Object other) {
        return other instanceof MethodId method && owner.equals(method.owner) && name.equals(method.name) && desc.equals(method.desc);
    }

    /** Texts know their hash code. */
    @Override
    public int hashCode() {
        return (owner.hashCode() * 31 + name.hashCode()) * 31 + desc.hashCode();
    }

    @Override
    public String toString() {
        return owner.replace('/', '.') + "." + name + desc;
    }
}

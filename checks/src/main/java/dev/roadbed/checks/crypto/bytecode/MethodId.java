package dev.roadbed.checks.crypto.bytecode;

/** A method by internal name of its class, its own name and its descriptor. */
public record MethodId(String owner, String name, String desc) {

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

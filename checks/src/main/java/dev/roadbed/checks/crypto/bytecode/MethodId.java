package dev.roadbed.checks.crypto.bytecode;

/** A method by internal name of its class, its own name and its descriptor. */
public record MethodId(String owner, String name, String desc) {

    @Override
    public String toString() {
        return owner.replace('/', '.') + "." + name + desc;
    }
}

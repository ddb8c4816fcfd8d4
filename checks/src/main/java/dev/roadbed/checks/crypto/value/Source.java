package dev.roadbed.checks.crypto.value;

/**
 * Where a literal was written.
 *
 * @param name the field, component or key that holds it; empty for a literal in the middle of code
 * @param file the class by its internal name, or a resource's path if it holds a dot
 * @param line 0 if not known
 */
public record Source(String name, String file, int line) {

    /** Of what a field holds that nobody has set yet: no file has it. */
    public static final Source UNSET = new Source("", "(unset)", 0);

    /** Whether it is what a field holds that nobody has set yet, or was calculated from it: that decides where a program goes, and is no name, size or secret. */
    public boolean isUnset() {
        return file.equals(UNSET.file);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Source source && line == source.line && name.equals(source.name) && file.equals(source.file);
    }

    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + file.hashCode()) * 31 + line;
    }

    /** The same place under the name of what holds it; the first name stays, since that is where the user wrote the value. */
    public Source named(String holder) {
        return name.isEmpty() ? new Source(holder, file, line) : this;
    }
}

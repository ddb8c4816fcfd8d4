package dev.roadbed.checks.pom;

/** What an entry of a POM is there for. */
public enum EntryKind {
    DEPENDENCY,
    MANAGED_DEPENDENCY,
    IMPORTED_BOM,
    PARENT,
    BUILD_EXTENSION,
    PLUGIN,
    MANAGED_PLUGIN,
    PLUGIN_DEPENDENCY,
    REPORTING_PLUGIN,
    /** An artifact that maven-compiler-plugin loads into the compiler. */
    PROCESSOR_PATH,
    /** An artifact that the configuration of some other plugin names. */
    CONFIGURED_ARTIFACT,
    /** A text in a plugin's configuration that has the form of a coordinate, in an element whose name does not tell. */
    COORDINATE_TEXT
}

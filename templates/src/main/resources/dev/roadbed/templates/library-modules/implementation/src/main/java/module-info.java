/** Sizes in bytes, read strictly: what reads and writes them. Nobody compiles against it, so it exports nothing. */
module @@package@@.implementation {
    requires @@package@@;
    requires static org.jspecify;

    // For the module path; on the class path META-INF/services says the same.
    provides @@package@@.ByteSizeFormat with @@package@@.internal.StandardFormat;
}

/** Sizes in bytes, read strictly: what callers compile against. What is not exported here may change at any time. */
module @@package@@ {
    // For the compilers and tools of callers; nothing needs it at run time.
    requires static org.jspecify;

    exports @@package@@;

    // The other module of this library provides it.
    uses @@package@@.ByteSizeFormat;
}

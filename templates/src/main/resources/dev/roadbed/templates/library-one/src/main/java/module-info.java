/** Sizes in bytes, read strictly. What is not exported here is nobody's API and may change at any time. */
module @@package@@ {
    // For the compilers and tools of callers; nothing needs it at run time.
    requires static org.jspecify;

    exports @@package@@;
}

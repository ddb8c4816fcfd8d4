package @@package@@.internal;

/** The units, each with its symbol. No symbol differs from another one by case only. */
enum Unit {
    /** A byte. */
    B(1),
    /** 1024 bytes. */
    KiB(1L << 10),
    /** 1024 KiB. */
    MiB(1L << 20),
    /** 1024 MiB. */
    GiB(1L << 30),
    /** 1024 GiB. */
    TiB(1L << 40),
    /** 1024 TiB. */
    PiB(1L << 50),
    /** 1024 PiB. */
    EiB(1L << 60),
    /** 1000 bytes. */
    kB(1_000L),
    /** 1000 kB. */
    MB(1_000_000L),
    /** 1000 MB. */
    GB(1_000_000_000L),
    /** 1000 GB. */
    TB(1_000_000_000_000L),
    /** 1000 TB. */
    PB(1_000_000_000_000_000L),
    /** 1000 PB. */
    EB(1_000_000_000_000_000_000L);

    private final long bytes;

    Unit(long bytes) {
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    boolean isBinary() {
        return Long.bitCount(bytes) == 1;
    }
}

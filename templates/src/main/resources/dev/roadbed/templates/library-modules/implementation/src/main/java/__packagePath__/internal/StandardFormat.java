package @@package@@.internal;

import @@package@@.ByteSizeFormat;

/** The format of this library, as the API looks for it. */
public final class StandardFormat implements ByteSizeFormat {

    /** Makes one; for the service loader. */
    public StandardFormat() {
        // There is nothing to prepare.
    }

    @Override
    public long read(String text) {
        return SizeText.read(text);
    }

    @Override
    public String write(long bytes) {
        return SizeText.write(bytes);
    }
}

package dev.roadbed.service.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/** Passes a request body through and stops when it has become too long or has taken too long. */
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;

    private final long limit;

    private final Duration time;

    private final long start = System.nanoTime();

    private long read;

    LimitedInputStream(ServletInputStream body, long limit, Duration time) {
        this.body = body;
        this.limit = limit;
        this.time = time;
    }

    @Override
    public int read() throws IOException {
        int value = body.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws BodyRefusedException {
        read += bytes;
        if (read > limit) {
            throw BodyRefusedException.tooLarge(limit);
        }
        if (System.nanoTime() - start > time.toNanos()) {
            throw BodyRefusedException.tooSlow(time);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}

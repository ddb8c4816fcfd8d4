package dev.roadbed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that a process or one of its children has resident, as the Linux kernel counts it (VmHWM in proc(5)); on other systems not a number. */
final class Peak {

    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long EVERY_MILLIS = 20;

    private final AtomicLong kibibytes = new AtomicLong();

    /** Looks until the process has ended. The kernel's figure only grows, so that of the last look is at most a moment old. */
    void watch(Process process) {
        Thread watcher = new Thread(() -> {
            try {
                while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    process.descendants().forEach(this::look);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private void look(ProcessHandle process) {
        try {
            Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
            if (found.find()) {
                kibibytes.accumulateAndGet(Long.parseLong(found.group(1)), Math::max);
            }
        } catch (IOException e) {
            // It has ended between being listed and being looked at, or there is no such file here.
        }
    }

    double mebibytes() {
        return kibibytes.get() == 0 ? Double.NaN : kibibytes.get() / 1024.0;
    }
}

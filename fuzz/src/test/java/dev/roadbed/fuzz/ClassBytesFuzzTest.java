package dev.roadbed.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Class files as bytes: some of real programs to begin with, and below {@code src/test/resources} those that broke the analysis once, whoever found them.
 */
class ClassBytesFuzzTest {

    private static final int EVERY = 40;

    static Stream<byte[]> programs() {
        return IntStream.range(0, Programs.all().size()).filter(i -> i % EVERY == 0).mapToObj(Programs.all()::get);
    }

    @Timeout(60)
    @MethodSource("programs")
    @FuzzTest(maxDuration = "1m")
    void anything(byte[] file) {
        HostileModule.holds(List.of(file));
    }
}

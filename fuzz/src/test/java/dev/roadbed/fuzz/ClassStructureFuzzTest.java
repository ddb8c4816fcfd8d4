package dev.roadbed.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/**
 * Real programs, changed where a parser of class files would not notice: code, tables, names, hierarchy, and then the bytes. What breaks the analysis is written
 * to {@code target/hostile}; as an input of {@link ClassBytesFuzzTest} it stays the same whatever becomes of the programs.
 */
class ClassStructureFuzzTest {

    private static final int MOST_CLASSES = 3;

    @Timeout(60)
    @FuzzTest(maxDuration = "1m")
    void changedPrograms(FuzzedDataProvider data) {
        List<byte[]> hostile = new ArrayList<>();
        int count = data.consumeInt(1, MOST_CLASSES);
        for (int i = 0; i < count; i++) {
            byte[] program = data.pickValue(Programs.all());
            hostile.add(ChangedBytes.of(ChangedTree.of(program, data), data));
        }
        try {
            HostileModule.holds(hostile);
        } catch (RuntimeException | Error e) {
            keep(hostile);
            throw e;
        }
    }

    private static void keep(List<byte[]> hostile) {
        try {
            Path folder = Files.createDirectories(Path.of("target/hostile"));
            Path place = Files.createTempDirectory(folder, "classes");
            for (int i = 0; i < hostile.size(); i++) {
                Files.write(place.resolve(i + ".class"), hostile.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.roadbed.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.bytecode.ClassFiles.ClassFile;
import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;

/**
 * What must hold of the analysis of a module with hostile class files in it: it ends, and soon; nothing is thrown; it says the same again; and what it
 * finds in the honest class beside them does not depend on them.
 */
final class HostileModule {

    /** Processor time of one analysis, which a busy machine does not change much. All its budgets together take a part of it. */
    private static final long MOST_SECONDS = 10;

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String HONEST = Witness.class.getName().replace('.', '/');

    private HostileModule() {
    }

    /** @throws AssertionError if one of these does not hold */
    static void holds(List<byte[]> hostile) {
        List<ClassFile> files = new ArrayList<>();
        for (int i = 0; i < hostile.size(); i++) {
            files.add(new ClassFile(ROOT.resolve(path(hostile.get(i), i)), hostile.get(i)));
        }
        files.add(new ClassFile(ROOT.resolve(HONEST + ".class"), Programs.bytes(Witness.class)));
        long start = processorTime();
        List<CryptoUse> uses = uses(files);
        long seconds = (processorTime() - start) / 1_000_000_000;
        assertTrue(seconds < MOST_SECONDS, "the analysis took " + seconds + " s");
        assertTrue(uses.stream().anyMatch(HostileModule::isHonest), () -> "what is found in the honest class is lost among " + uses);
        assertEquals(uses, uses(files), "the analysis says something else the second time");
    }

    private static boolean isHonest(CryptoUse use) {
        return use.kind() == UseKind.DIGEST && use.value().equals("MD5") && use.place().file().endsWith(HONEST + ".java") && use.place().line() > 0;
    }

    /** Where a compiler would put it; a name that the honest class has is a lie, for both cannot be there. */
    private static String path(byte[] file, int index) {
        try {
            String name = new ClassReader(file).getClassName();
            if (name.matches("[\\w$/]{1,200}") && !name.equals(HONEST)) {
                return name + ".class";
            }
        } catch (RuntimeException e) {
            // No name can be read: any will do.
        }
        return "Hostile" + index + ".class";
    }

    private static List<CryptoUse> uses(List<ClassFile> files) {
        try {
            return CryptoAnalysis.uses(new AnalysisInput(ROOT, List.of(), List.of(), List.of(ROOT.resolve("src/test/java")), List.of()), files, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

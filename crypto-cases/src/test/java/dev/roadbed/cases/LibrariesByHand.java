package dev.roadbed.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.banned.CryptoCheck;
import dev.roadbed.checks.crypto.banned.CryptoInput;
import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import dev.roadbed.checks.crypto.policy.PolicyFile;
import dev.roadbed.checks.finding.CheckFamily;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The analyser on libraries that nobody wrote for it: every finding that forbids something stands in a list that was looked at by hand. No part of the build, because the
 * libraries are no dependencies of this repository: {@code -Dtest=LibrariesByHand -Dcases.libraries=<a folder with jars>}; {@code docs/reference/crypto-on-spring-boot.md} says how to fill it.
 */
class LibrariesByHand {

    private static final Set<String> FORBIDDING = Set.of("RB-CRYPTO-001", "RB-CRYPTO-004", "RB-CRYPTO-005");

    @Test
    void everyFindingWasLookedAt(@TempDir Path folder) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("cases.libraries")))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                found.addAll(findings(jar, unpack(jar, folder.resolve(jar.getFileName().toString()))));
            }
        }
        Files.write(Path.of("target/libraries.txt"), found);
        Set<String> known = Files.readAllLines(Path.of("libraries.txt")).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf('|')).strip()).collect(Collectors.toSet());
        assertThat(known).as("findings that were looked at (target/libraries.txt has those of this run)").containsAll(found);
    }

    private static Path unpack(Path jar, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path file = to.resolve(entry.getName()).normalize();
                boolean wanted = entry.getName().matches(".*\\.(class|properties|ya?ml)") && !entry.getName().startsWith("META-INF/versions/");
                if (wanted && file.startsWith(to)) {
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
        return Files.createDirectories(to);
    }

    /** Each as id, library without its version, file: lines move from version to version. */
    private static List<String> findings(Path jar, Path classes) throws IOException {
        String library = jar.getFileName().toString().replaceFirst("-[0-9][^-]*(-[A-Za-z][A-Za-z0-9]*)*\\.jar$", "");
        AnalysisInput input = new AnalysisInput(classes, List.of(classes), List.of(), List.of(), List.of(classes));
        CryptoInput uses = new CryptoInput(CryptoAnalysis.uses(input), List.of(), PolicyFile.bsi(), LocalDate.of(2026, 1, 31));
        return CheckFamily.load(CryptoCheck.class).stream().flatMap(check -> check.check(uses).stream()).filter(finding -> FORBIDDING.contains(finding.id().value()))
                .map(finding -> finding.id().value() + " | " + library + " | " + finding.place().file()).toList();
    }
}

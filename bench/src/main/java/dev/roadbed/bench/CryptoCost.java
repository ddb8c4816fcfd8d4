package dev.roadbed.bench;

import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.snakeyaml.engine.v2.api.Load;

/**
 * Prints what the crypto analysis costs beside SpotBugs with only its detectors for cryptography, as rows for {@code bench/README.md}: on the classes of the generated
 * service and of jars that it stands on, each in a process of its own, in turns. Processor time, which is user and system time, and the largest memory of the process.
 */
public final class CryptoCost {

    /** Of the service's dependencies; the versions are those that it has. */
    private static final List<String> JARS = List.of("spring-core", "spring-security-core", "spring-security-crypto", "spring-security-config", "spring-security-web",
            "tomcat-embed-core", "jackson-databind");

    private static final String LIBRARIES = "libraries";
    private static final String CACHE = "crypto-cache";

    private final Workshop workshop;
    private final int runs;

    private CryptoCost(Workshop workshop, int runs) {
        this.workshop = workshop;
        this.runs = runs;
    }

    /** {@code -Dbench.runs=5} sets how often each process is measured; {@code -Dbench.of=projects} only makes what is measured, {@code -Dbench.of=figures} takes it as it is, and {@code -Dbench.of=cache} measures
     *  the analysis alone, for the first time, with what it has kept, and after a class has changed. */
    public static void main(String[] arguments) throws Exception {
        CryptoCost cost = new CryptoCost(new Workshop(Measure.roadbed()), Integer.getInteger("bench.runs", 5));
        switch (System.getProperty("bench.of", "everything")) {
            case "projects" -> cost.projects();
            case "figures" -> cost.figures();
            case "cache" -> cost.cache();
            case "everything" -> {
                cost.projects();
                cost.figures();
            }
            default -> throw new IllegalArgumentException("-Dbench.of is none of projects, figures, cache, everything");
        }
    }

    private void projects() throws Exception {
        System.out.println("Generating and building the service, fetching SpotBugs ...");
        Path service = workshop.service();
        Cost.of(service, workshop.maven("--quiet", "compile"));
        Path libraries = workshop.clean(LIBRARIES);
        Cost.of(service, workshop.copyDependencies(service, libraries));
        SpotBugs.fetch(workshop);
        for (String name : JARS) {
            Path jar = SpotBugs.jars(libraries).stream().filter(file -> file.getFileName().toString().matches(name + "-[0-9].*")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("the service does not stand on " + name));
            Cost.of(workshop.clean(name), List.of(Path.of(System.getProperty("java.home"), "bin", "jar").toString(), "xf", jar.toString()));
        }
    }

    private void figures() throws Exception {
        SpotBugs other = SpotBugs.fetched(workshop);
        System.out.println("| classes | roadbed s, MiB | SpotBugs with " + other.size() + " detectors s, MiB | ratio of s |");
        List<Double> ratios = new ArrayList<>();
        ratios.add(compare("the service", workshop.made(Workshop.WITH).resolve("target/classes"), other));
        for (String name : JARS) {
            ratios.add(compare(name, workshop.filled(name), other));
        }
        System.out.println("| all | | | median " + String.format(Locale.ROOT, "%.3f, highest %.3f", Median.of(ratios), ratios.stream().max(Double::compare).orElseThrow()) + " |");
    }

    private void cache() throws Exception {
        System.out.println("| classes | first s | unchanged s | one class changed s |");
        for (String name : JARS) {
            Path classes = workshop.filled(name);
            Path kept = workshop.clean(CACHE).resolve("crypto.bin");
            List<String> command = ours(classes, kept);
            List<Measured> first = new ArrayList<>();
            List<Measured> unchanged = new ArrayList<>();
            List<Measured> changed = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                Files.deleteIfExists(kept);
                first.add(Measured.of(classes, command));
                unchanged.add(Measured.of(classes, command));
                changed.add(withOneMore(classes, command));
            }
            System.out.println(String.format(Locale.ROOT, "| %s, %d | %.2f | %.2f | %.2f |", name, count(classes), seconds(first), seconds(unchanged), seconds(changed)));
        }
    }

    /** A class that was not there before, under a name that no library has. */
    private static Measured withOneMore(Path classes, List<String> command) throws Exception {
        Path more = classes.resolve("RoadbedBench.class");
        try (InputStream ours = CryptoCost.class.getResourceAsStream("CryptoCost.class")) {
            Files.write(more, ours.readAllBytes());
            return Measured.of(classes, command);
        } finally {
            Files.deleteIfExists(more);
        }
    }

    private static List<String> ours(Path... arguments) {
        return Jvm.command(Jvm.classPath(CryptoRun.class, CryptoAnalysis.class, ClassReader.class, ClassNode.class, Load.class), CryptoRun.class.getName(),
                Stream.of(arguments).map(Path::toString).toList());
    }

    private double compare(String name, Path classes, SpotBugs other) throws Exception {
        List<String> ours = ours(classes);
        List<String> theirs = other.command(classes, workshop.filled(LIBRARIES));
        List<Measured> roadbed = new ArrayList<>();
        List<Measured> spotbugs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            roadbed.add(Measured.of(classes, ours));
            spotbugs.add(Measured.of(classes, theirs));
        }
        double ratio = seconds(roadbed) / seconds(spotbugs);
        System.out.println(String.format(Locale.ROOT, "| %s, %d | %.2f, %.0f | %.2f, %.0f | %.3f |", name, count(classes), seconds(roadbed), memory(roadbed),
                seconds(spotbugs), memory(spotbugs), ratio));
        return ratio;
    }

    private static double seconds(List<Measured> all) {
        return Median.of(all.stream().map(each -> each.cost().processor()).toList());
    }

    private static double memory(List<Measured> all) {
        return Median.of(all.stream().map(Measured::mebibytes).toList());
    }

    private static long count(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).count();
        }
    }

    /**
     * One process.
     *
     * @param cost      its time
     * @param mebibytes the most memory that it had resident
     */
    private record Measured(Cost cost, double mebibytes) {

        static Measured of(Path directory, List<String> command) throws IOException, InterruptedException {
            Peak peak = new Peak();
            Cost cost = Cost.of(directory, command, peak::watch);
            return new Measured(cost, peak.mebibytes());
        }
    }
}

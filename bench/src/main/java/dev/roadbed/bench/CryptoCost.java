package dev.roadbed.bench;

import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import java.io.IOException;
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

    private final Workshop workshop;
    private final int runs;

    private CryptoCost(Workshop workshop, int runs) {
        this.workshop = workshop;
        this.runs = runs;
    }

    /** {@code -Dbench.runs=5} sets how often each process is measured; {@code -Dbench.of=projects} only makes what is measured, {@code -Dbench.of=figures} takes it as it is. */
    public static void main(String[] arguments) throws Exception {
        CryptoCost cost = new CryptoCost(new Workshop(Measure.roadbed()), Integer.getInteger("bench.runs", 5));
        switch (System.getProperty("bench.of", "everything")) {
            case "projects" -> cost.projects();
            case "figures" -> cost.figures();
            case "everything" -> {
                cost.projects();
                cost.figures();
            }
            default -> throw new IllegalArgumentException("-Dbench.of is none of projects, figures, everything");
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

    private double compare(String name, Path classes, SpotBugs other) throws Exception {
        List<String> ours = Jvm.command(Jvm.classPath(CryptoRun.class, CryptoAnalysis.class, ClassReader.class, ClassNode.class, Load.class), CryptoRun.class.getName(),
                List.of(classes.toString()));
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

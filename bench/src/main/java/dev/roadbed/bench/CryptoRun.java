package dev.roadbed.bench;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.cache.Analyser;
import dev.roadbed.checks.crypto.cache.CachedAnalysis;
import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import dev.roadbed.checks.crypto.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The crypto analysis in a process of its own, so that it can be measured like SpotBugs; in a build it runs inside of Maven, whose JVM is there already. */
public final class CryptoRun {

    private CryptoRun() {
    }

    /** Its arguments are a folder with classes and resources and, if the last result is to count, the file that has it. Prints how many uses were judged. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        AnalysisInput input = new AnalysisInput(folder, List.of(folder), List.of(), List.of(), List.of(folder));
        List<CryptoUse> uses = arguments.length == 1 ? CryptoAnalysis.uses(input)
                : new CachedAnalysis(Path.of(arguments[1]), Analyser.name().orElseThrow()).uses(input).uses();
        PolicyFile policy = PolicyFile.bsi();
        long judged = uses.stream().map(policy::judge).count();
        System.out.println("uses: " + judged);
    }
}

package dev.roadbed.checks.crypto.cache;

import dev.roadbed.checks.crypto.AnalysisInput;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.bytecode.ClassFiles;
import dev.roadbed.checks.crypto.bytecode.ClassFiles.ClassFile;
import dev.roadbed.checks.crypto.flow.CryptoAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The analysis, and what it has found the last time if nothing on which that depends has changed since. Only what was observed is kept: what a policy, the date or an accepted risk
 * say of it is decided each time.
 */
public final class CachedAnalysis {

    private final UseFile file;
    private final String analyser;

    /**
     * @param file     where the last result is
     * @param analyser who analyses, for example {@link Analyser#name()}; a result of another one does not count
     */
    public CachedAnalysis(Path file, String analyser) {
        this.file = new UseFile(file);
        this.analyser = analyser;
    }

    /**
     * What was found.
     *
     * @param uses  sorted
     * @param known whether it is the last result
     */
    public record Result(List<CryptoUse> uses, boolean known) {

        public Result {
            uses = List.copyOf(uses);
        }
    }

    /** All uses, as {@link CryptoAnalysis} finds them. @throws IOException if a class file or resource can't be read from disk */
    public Result uses(AnalysisInput input) throws IOException {
        List<ClassFile> module = ClassFiles.below(input.classes());
        List<ClassFile> siblings = ClassFiles.below(input.siblings());
        AnalysisKey key = AnalysisKey.of(analyser, input, module, siblings);
        Optional<List<CryptoUse>> known = file.read(key);
        if (known.isPresent()) {
            return new Result(known.get(), true);
        }
        List<CryptoUse> found = CryptoAnalysis.uses(input, module, siblings);
        try {
            file.write(key, found);
        } catch (IOException e) {
            // A folder that nobody may write to costs the next build its time, nothing else.
            return new Result(found, false);
        }
        return new Result(found, false);
    }
}

package dev.roadbed.checks.evidence;

import dev.roadbed.checks.lock.Sha256;
import dev.roadbed.checks.sbom.Bom;
import dev.roadbed.checks.sbom.BomUnreadableException;
import dev.roadbed.checks.sbom.FileDigests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Whether the files of a release are what somebody has built and signed: the consumer's side. Every file is signed by the expected
 * identity, the provenance names each with these bytes and names no other builder, and the SBOM is of these bytes. All of it is judged as
 * what anybody may have put there.
 *
 * @param files     by their names in the repository: artifact, POM, SBOM, provenance
 * @param bundles   the bundle of each, by the name of the file
 * @param artifact  name of the artifact
 * @param sbom      name of the SBOM
 * @param described whether the SBOM has to be there and to be one of the artifact; that of a module is not one of its sources or its POM
 * @param statement name of the provenance
 * @param identity  who has to have signed
 */
public record ReleaseVerdict(Map<String, Path> files, Map<String, Path> bundles, String artifact, String sbom, boolean described,
        String statement, String identity) {

    /** In bytes. Nobody writes larger ones, and reading one would only cost the memory. */
    private static final long LARGEST = 100_000_000;

    public ReleaseVerdict {
        files = new TreeMap<>(files);
        bundles = Map.copyOf(bundles);
    }

    /**
     * All of them, good and bad.
     *
     * @param signature takes a file and its bundle, and answers with the reason of a refusal or with nothing
     * @throws IOException if a file that was fetched cannot be read
     */
    public List<Verdict> verdicts(BiFunction<Path, Path, String> signature) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        Stream.of(artifact, sbom, statement).filter(name -> !files.containsKey(name) && (described || !name.equals(sbom)))
                .forEach(name -> verdicts.add(Verdict.bad(name + " was not published")));
        files.forEach((name, file) -> verdicts.add(signed(name, file, signature)));
        Optional<String> provenance = text(statement, verdicts);
        if (provenance.isPresent()) {
            provenance(provenance.get(), verdicts);
        }
        if (described && files.containsKey(artifact)) {
            Optional<String> bill = text(sbom, verdicts);
            if (bill.isPresent()) {
                verdicts.add(bill(bill.get()));
            }
        }
        return verdicts;
    }

    /** What is no UTF-8 becomes what is no JSON. */
    private Optional<String> text(String name, List<Verdict> verdicts) throws IOException {
        if (!files.containsKey(name)) {
            return Optional.empty();
        }
        if (Files.size(files.get(name)) > LARGEST) {
            verdicts.add(Verdict.bad(name + " has more than " + LARGEST + " bytes, so it is not read"));
            return Optional.empty();
        }
        return Optional.of(new String(Files.readAllBytes(files.get(name)), StandardCharsets.UTF_8));
    }

    private Verdict signed(String name, Path file, BiFunction<Path, Path, String> signature) {
        Path bundle = bundles.get(name);
        if (bundle == null) {
            return Verdict.bad(name + " has no signature bundle");
        }
        String reason = signature.apply(file, bundle);
        return reason.isEmpty() ? Verdict.good(name + " is signed by " + identity) : Verdict.bad(name + " is refused: " + reason);
    }

    private void provenance(String text, List<Verdict> verdicts) throws IOException {
        Statement read;
        try {
            read = Statement.read(text);
        } catch (StatementUnreadableException e) {
            verdicts.add(Verdict.bad(statement + " is no provenance: " + e.getMessage()));
            return;
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!file.getKey().equals(statement)) {
                String told = read.subjects().getOrDefault(file.getKey(), "");
                verdicts.add(told.equals(Sha256.of(file.getValue()))
                        ? Verdict.good("the provenance names " + file.getKey() + " with these bytes")
                        : Verdict.bad("the provenance names " + file.getKey() + (told.isEmpty() ? " not at all" : " with other bytes")));
            }
        }
        verdicts.add(read.builder().equals(identity)
                ? Verdict.good("it was built by who has signed it, from commit " + read.commit().orElse("(none)"))
                : Verdict.bad("the provenance says that it was built by " + read.builder() + ", which is not who has signed it"));
    }

    private Verdict bill(String text) throws IOException {
        try {
            String told = Bom.read(text).subjectSha512().orElse("");
            return told.equals(FileDigests.of(files.get(artifact)).sha512())
                    ? Verdict.good("the SBOM is of these bytes")
                    : Verdict.bad("the SBOM is of " + (told.isEmpty() ? "no file" : "other bytes"));
        } catch (BomUnreadableException e) {
            return Verdict.bad(sbom + " is no SBOM: " + e.getMessage());
        }
    }
}

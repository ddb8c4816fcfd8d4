package dev.roadbed.checks.sbom;

import static dev.roadbed.checks.sbom.SbomFixture.component;
import static dev.roadbed.checks.sbom.SbomFixture.facts;
import static dev.roadbed.checks.sbom.SbomFixture.found;
import static dev.roadbed.checks.sbom.SbomFixture.key;
import static dev.roadbed.checks.sbom.SbomFixture.read;
import static dev.roadbed.checks.sbom.SbomFixture.stock;
import static dev.roadbed.checks.sbom.SbomFixture.text;
import static dev.roadbed.checks.sbom.SbomFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people conclude is followed; what cannot be understood, or is about nothing, is told with its line. */
class ConcludedLicencesTest {

    private static final ComponentKey CORE = key("com.fasterxml.jackson.core", "jackson-core", "2.23.0");
    private static final String SOUND = "conclusions:\n  - component: " + CORE + "\n    licence: Apache-2.0 OR MIT\n    reason: its README\n    owner: Jo\n";

    @TempDir
    Path root;

    @Test
    void withoutAFileNothingIsConcluded() {
        assertThat(ConcludedLicences.in(root)).isEqualTo(ConcludedLicences.NONE);
    }

    @Test
    void whatIsConcludedTakesThePlaceAndWhatIsDeclaredIsKept() throws IOException {
        Bom bom = completed(SOUND);

        assertThat(LicenceConclusion.expression(component(bom, "jackson-core"))).contains("Apache-2.0 OR MIT");
        assertThat(component(bom, "jackson-core").at("/evidence/licenses/0/license/id").asText()).isEqualTo("Apache-2.0");
        assertThat(CycloneDxSchema.errors(text(bom))).isEmpty();
        assertThat(text(new BomCompletion(withConclusions(SOUND), "0.1.0").complete(read(text(bom))))).as("a second time").isEqualTo(text(bom));
        assertThat(found(judged(bom, SOUND, true))).isEmpty();
    }

    @Test
    void whereNothingIsDeclaredItIsEnough() throws IOException {
        Bom stock = read(stock());
        component(stock, "jackson-core").remove("licenses");
        Bom bom = new BomCompletion(withConclusions(SOUND), "0.1.0").complete(stock);

        assertThat(found(judged(bom, SOUND, true))).isEmpty();
        assertThat(CycloneDxSchema.errors(text(bom))).isEmpty();
    }

    @Test
    void anotherLicenceInTheSbomIsRefused() throws IOException {
        assertThat(found(judged(completed(""), SOUND, true))).containsExactly("RB-SBOM-011 SBOM has another licence than was concluded: " + CORE
                + " has Apache-2.0, line 2 of licence-conclusions.yml says Apache-2.0 OR MIT");
    }

    @Test
    void anEntryForAnotherVersionIsStaleOnceAllModulesAreKnown() throws IOException {
        String old = SOUND.replace("2.23.0", "2.22.0");

        assertThat(found(judged(completed(old), old, true))).containsExactly("RB-SBOM-010 licence conclusion is stale: no module has "
                + "com.fasterxml.jackson.core:jackson-core:2.22.0; there is " + CORE);
        assertThat(found(judged(completed(old), old, false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "licence: Apache-2.0 OR MIT | licence: Apache 2.0            | 3 | licence 'Apache 2.0' is no SPDX expression: Apache is no licence of SPDX; what SPDX does not list is written as LicenseRef-…",
        "licence: Apache-2.0 OR MIT | licence: [MIT]                | 3 | licence is missing",
        "reason: its README         | reason:                       | 4 | reason is missing",
        "owner: Jo                  | ownr: Jo                      | 5 | unknown key ownr",
        "owner: Jo                  | reason: again                 | 5 | key reason is there twice",
        ":2.23.0                    | ''                            | 2 | component 'com.fasterxml.jackson.core:jackson-core' has not the form group:artifact:version[:classifier]",
        "conclusions                | conclusion                    | 1 | it is not the one list conclusions",
        "'  - component'            | '  component'                 | 3 | it is no YAML: mapping values are not allowed here",
        "reason: its README         | 'reason: *none'               | 4 | it is no YAML: found undefined alias none"})
    void faults(String old, String replacement, int line, String what) throws IOException {
        List<ConcludedLicences.Fault> faults = conclusions(SOUND.replace(old, replacement)).faults();

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.what()).isEqualTo(what);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.fix()).isNotBlank();
        });
    }

    @Test
    void oneFaultDoesNotHideTheNextAndSoundEntriesHold() throws IOException {
        String text = SOUND + SOUND.replace("conclusions:\n", "") + "  - broken\n  - component: a:b:1\n";
        ConcludedLicences read = conclusions(text);

        assertThat(read.licences()).containsOnlyKeys(CORE);
        assertThat(read.faults()).extracting(fault -> fault.line() + " " + fault.what()).containsExactly("6 " + CORE + " is concluded in line 2 already",
                "10 the entry is no mapping of keys to values", "11 licence is missing", "11 reason is missing", "11 owner is missing");
        assertThat(found(judged(completed(SOUND), text, true))).hasSize(5).allMatch(what -> what.startsWith("RB-SBOM-009 "));
    }

    @Test
    void aFileThatIsNoText() throws IOException {
        Files.createDirectory(root.resolve(ConcludedLicences.FILE));

        assertThat(ConcludedLicences.in(root).faults()).hasSize(1);
    }

    @Test
    void anExpressionOfNobodyIsNoLicence() {
        assertThat(found(with(bom -> component(bom, "logback-core").withArray("licenses").removeAll().addObject().put("expression", "EPL or so")
                .put("acknowledgement", "concluded")))).singleElement().asString()
                .startsWith("RB-SBOM-006 component has no licence: ch.qos.logback:logback-core:").contains("because 'EPL or so' is no SPDX expression: EPL is no licence of SPDX");
    }

    private ConcludedLicences conclusions(String text) throws IOException {
        Files.writeString(root.resolve(ConcludedLicences.FILE), text);
        return ConcludedLicences.in(root);
    }

    private SbomFacts withConclusions(String text) throws IOException {
        SbomFacts facts = facts();
        return new SbomFacts(facts.creator(), facts.time(), facts.own(), facts.files(), facts.outer(), facts.sources(), conclusions(text));
    }

    private Bom completed(String text) throws IOException {
        return new BomCompletion(withConclusions(text), "0.1.0").complete(read(stock()));
    }

    private SbomInput judged(Bom bom, String text, boolean last) throws IOException {
        SbomInput sound = with(any -> { });
        Set<ComponentKey> all = new HashSet<>(Set.of(sound.subject()));
        sound.runtime().forEach(file -> all.add(file.key()));
        return new SbomInput(sound.place(), Optional.of(text(bom)), sound.subject(), sound.time(), sound.own(), sound.runtime(), Set.of(), sound.lock(),
                new LicenceReview(ConcludedLicences.FILE, conclusions(text), true, last ? Optional.of(all) : Optional.empty()));
    }
}

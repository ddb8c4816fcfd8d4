package dev.roadbed.checks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no ledger: each is a fault with its line, none is silently empty. */
class LedgerTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "---\n", "acceptances:\n", "acceptances: []\n", "acceptances: null\n"})
    void nothingAcceptedIsFine(String text) {
        assertThat(Ledger.parse(text)).isEqualTo(Ledger.parse("")).extracting(ledger -> ledger.fault().isEmpty()).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`acceptances:\n  - id: [`                            | 2 | it is no YAML",
        "`acceptances:\n  - owner: @acme`                     | 2 | it is no YAML",
        "`acceptances:\n\t- id: x`                            | 2 | it is no YAML",
        "`- id: RB-PIN-001`                                   | 1 | the ledger does not begin with acceptances:",
        "`just text`                                          | 1 | the ledger does not begin with acceptances:",
        "`acceptances: some text`                             | 1 | acceptances is no list",
        "`acceptances:\n  id: RB-PIN-001`                     | 2 | acceptances is no list",
        "`\nacceptance: []`                                   | 2 | unknown key acceptance",
        "`acceptances: []\nversion: 1`                        | 2 | unknown key version",
        "`acceptances: []\nacceptances: []`                   | 2 | acceptances is there twice",
        "`acceptances: []\n---\nacceptances: []`              | 2 | there is a second YAML document",
        "`acceptances:\n  - &a\n    id: x\n  - *a`            | 2 | anchors and aliases are not allowed here",
        "`acceptances:\n  - id: &x RB-PIN-001`                | 2 | anchors and aliases are not allowed here",
        "`acceptances:\n  - id: !!java.net.URL x`             | 2 | tags are not allowed here",
        "`acceptances: !!set {}`                              | 1 | tags are not allowed here",
        "`acceptances:\n  - id: [[[[[[[[[[x]]]]]]]]]]`        | 2 | it is nested too deeply",
    })
    void aFileThatIsNoLedger(String text, int line, String what) {
        assertThat(Ledger.parse(text).fault()).get().satisfies(fault -> {
            assertThat(fault.what()).startsWith(what);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.fix()).isNotBlank();
        });
    }

    @Test
    void aBombIsDefusedBeforeItIsBuilt() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        assertThat(Ledger.parse(bomb.toString()).fault()).get().extracting(LedgerFault::line).isEqualTo(1);
        assertThat(Ledger.parse("acceptances: " + "[".repeat(100_000)).fault()).isPresent();
        assertThat(Ledger.parse("acceptances: " + "{a: ".repeat(100_000)).fault()).isPresent();
    }

    @Test
    void aControlCharacterIsSaid() {
        assertThat(Ledger.parse("acceptances:\n  - id: \u0007").fault()).get().extracting(LedgerFault::what).asString()
                .contains("character that YAML does not allow");
    }

    @Test
    void noFileIsAnEmptyLedger() {
        assertThat(Ledger.read(root)).isEqualTo(Ledger.parse(""));
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        Files.writeString(file(), "\uFEFFacceptances: []\n");

        assertThat(Ledger.read(root).fault()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextHaveALine() throws IOException {
        Files.write(file(), "acceptances:\n  - reason: für\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Ledger.read(root).fault()).get()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2))
                .extracting(LedgerFault::what).isEqualTo("the text is not UTF-8");
    }

    @Test
    void aDirectoryIsNoLedger() throws IOException {
        Files.createDirectory(file());

        assertThat(whatIsWrong()).isEqualTo("it is a directory");
    }

    @Test
    void aLinkMayNotLeaveTheRepository(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("ledger.yml"), "acceptances: []\n");
        Files.createSymbolicLink(file(), outside.resolve("ledger.yml"));

        assertThat(whatIsWrong()).isEqualTo("the file is a link out of the repository");
    }

    @Test
    void aLinkToNothingIsNotAnEmptyLedger() throws IOException {
        Files.createSymbolicLink(file(), root.resolve("gone.yml"));

        assertThat(whatIsWrong()).isEqualTo("the file is a link to nothing");
    }

    @Test
    void aLinkWithinTheRepositoryIsFollowed() throws IOException {
        Files.writeString(Files.createDirectory(root.resolve("security")).resolve("risks.yml"), "acceptances: []\n");
        Files.createSymbolicLink(file(), Path.of("security/risks.yml"));

        assertThat(Ledger.read(root).fault()).isEmpty();
    }

    @Test
    void anotherSpellingIsNotOverlooked() throws IOException {
        Files.writeString(root.resolve("risk-acceptances.yaml"), "acceptances: []\n");

        assertThat(whatIsWrong()).isEqualTo("there is a risk-acceptances.yaml, which is not read");
    }

    @Test
    void aLedgerOfAMegabyteIsRefusedUnread() throws IOException {
        Files.write(file(), new byte[1_000_001]);

        assertThat(whatIsWrong()).isEqualTo("the file is larger than 1000000 bytes");
    }

    private Path file() {
        return root.resolve(Ledger.FILE);
    }

    private String whatIsWrong() {
        return Ledger.read(root).fault().orElseThrow().what();
    }
}

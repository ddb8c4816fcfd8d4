package dev.roadbed.checks.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFolderTest {

    @TempDir
    private Path root;

    private final Lock lock = LockFixture.lock("org/example/a/1/a-1.jar " + LockFixture.A);

    @Test
    void theFirstLockBringsWhatMavenAndGitNeedAndKeepsWhatIsThere() throws Exception {
        Files.writeString(root.resolve(".gitignore"), "target/");
        LockFolder folder = new LockFolder(root);
        assertThat(folder.text()).isEmpty();
        assertThat(folder.hasTraces()).isFalse();

        folder.write(lock);

        assertThat(folder.text()).contains(lock.text());
        assertThat(folder.files()).containsExactly("checksums.sha256");
        assertThat(folder.hasTraces()).isTrue();
        assertThat(Files.readString(root.resolve(MavenConfig.FILE))).isEqualTo(MavenConfig.completed(""));
        assertThat(Files.readString(root.resolve(".gitignore"))).isEqualTo("target/\n.mvn/checksums/*.bak\n");
        assertThat(Files.readString(root.resolve(".gitattributes")))
                .isEqualTo(".mvn/checksums/* text eol=lf linguist-generated=false\n");
    }

    @Test
    void theSecondLockChangesNothingElse() throws Exception {
        LockFolder folder = new LockFolder(root);
        folder.write(lock);
        List<Path> before = files();

        folder.write(lock);

        assertThat(files()).isEqualTo(before);
        assertThat(Files.readString(root.resolve(".gitignore"))).isEqualTo(".mvn/checksums/*.bak\n");
    }

    @Test
    void aLostLockLeavesTraces() throws Exception {
        LockFolder folder = new LockFolder(root);
        folder.write(lock);
        Files.delete(root.resolve(Lock.FILE));
        Files.delete(root.resolve(MavenConfig.FILE));
        Files.delete(root.resolve(".gitignore"));

        assertThat(folder.hasTraces()).isTrue();
        Files.delete(root.resolve(".gitattributes"));
        assertThat(folder.hasTraces()).isFalse();
    }

    @Test
    void bytesThatAreNoTextAreReadForTheChecks() throws Exception {
        Files.createDirectories(root.resolve(Lock.DIRECTORY));
        Files.write(root.resolve(Lock.FILE), new byte[] {(byte) 0xff, 0, '\n'});

        assertThat(LockReading.of(new LockFolder(root).text().orElseThrow()).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.what()).isEqualTo("not 'SHA-256, two spaces, path'"));
    }

    /** Else whoever commits a link could have any file of any machine written over. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aLinkIsReplacedAndWhatItNamesIsLeftAlone(@TempDir Path other) throws Exception {
        Path precious = Files.writeString(other.resolve("precious"), "mine");
        Files.createDirectories(root.resolve(Lock.DIRECTORY));
        Files.createSymbolicLink(root.resolve(Lock.FILE), precious);

        new LockFolder(root).write(lock);

        assertThat(precious).hasContent("mine");
        assertThat(root.resolve(Lock.FILE)).isRegularFile().hasContent(lock.text());
        assertThat(Files.isSymbolicLink(root.resolve(Lock.FILE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitignore", ".gitattributes", ".mvn/maven.config", ".mvn", ".mvn/checksums"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void nothingIsWrittenThroughALink(String name, @TempDir Path other) throws Exception {
        boolean directory = name.endsWith(".mvn") || name.endsWith("checksums");
        Path precious = directory ? Files.createDirectory(other.resolve("precious")) : Files.writeString(other.resolve("precious"), "mine");
        Files.createDirectories(root.resolve(name).getParent());
        Files.createSymbolicLink(root.resolve(name), precious);
        LockFolder folder = new LockFolder(root);

        assertThatThrownBy(folder::requireNoLinks).isInstanceOf(IOException.class).hasMessage(name
                + " is a symbolic link, and what it points to is not written over. Put there what it points to, and try again");
        assertThatThrownBy(() -> folder.write(lock)).isInstanceOf(IOException.class).hasMessageStartingWith(name + " is a symbolic link");
        if (directory) {
            assertThat(precious).isEmptyDirectory();
        } else {
            assertThat(precious).hasContent("mine");
            assertThat(folder.text()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aLinkThatNobodyNeedsToWriteToMayStay(@TempDir Path other) throws Exception {
        Files.createSymbolicLink(root.resolve(".gitignore"), Files.writeString(other.resolve("shared"), ".mvn/checksums/*.bak\n"));

        new LockFolder(root).write(lock);

        assertThat(root.resolve(".gitignore")).isSymbolicLink();
    }

    @Test
    void onlyARecordingBesideItsMarkIsOne(@TempDir Path record) throws Exception {
        RecordingMark.write(record, "secret");
        LockSession recording = session(Map.of(LockSetting.RECORD, "true", LockSetting.BASEDIR, record.toString()));

        assertThat(RecordingMark.isThere(root, recording, "secret")).isTrue();
        assertThat(RecordingMark.isThere(root, recording, "")).isFalse();
        assertThat(RecordingMark.isThere(root, recording, "guessed")).isFalse();
        assertThat(RecordingMark.isThere(record, recording, "secret")).isFalse();
        assertThat(RecordingMark.isThere(root, session(Map.of(LockSetting.BASEDIR, record.toString())), "secret")).isFalse();
        assertThat(RecordingMark.isThere(root, session(Map.of(LockSetting.RECORD, "true")), "secret")).isFalse();
    }

    private static LockSession session(Map<String, String> properties) {
        return new LockSession(properties, "fail", "3.9.16", List.of(), true);
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted().toList();
        }
    }
}

package dev.roadbed.plugin.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbed.checks.lock.LockSetting;
import dev.roadbed.checks.lock.Recording;
import dev.roadbed.checks.pom.Coordinate;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.eventspy.EventSpy;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    /** Of "abc": FIPS 180-4's own example. */
    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Recording recording = new Recording(Set.of(new Coordinate("org.example", "module", "1.0")));
    private final Properties properties = new Properties();
    private final ResolvedFiles spy = new ResolvedFiles();

    @TempDir
    private Path work;
    private Recorder recorder;
    private Path file;

    @BeforeEach
    void aFile() throws Exception {
        recorder = Recorder.in(work.resolve("record"));
        file = Files.writeString(work.resolve("file"), "abc");
    }

    @Test
    void whatMavenHandsOutIsHashedOnceUnlessItIsASnapshotOrAModule() throws Exception {
        recorder.switchOn(properties);
        spy.init(() -> Map.of("userProperties", properties));

        resolve("org.example:library:jar:linux:1.0", file);
        resolve("org.example:library:jar:linux:1.0", file);
        resolve("org.example:library:pom:1.0", null);
        resolve("org.example:moving:jar:1.0-SNAPSHOT", file);
        resolve("org.example:module:jar:1.0", work);

        assertThat(recorder.record(recording)).isEqualTo(DIGEST + "  org/example/library/1.0/library-1.0-linux.jar\n");
    }

    /** Maven's own goes on until then, for core extensions, and after it where that is not heard. */
    @Test
    void whatMavenHasRecordedItselfCountsAsWell() throws Exception {
        recorder.switchOn(properties);
        assertThat(properties).containsEntry(LockSetting.ENFORCED, "true").containsEntry(LockSetting.RECORD, "true");
        spy.init(() -> Map.of("userProperties", properties));
        assertThat(properties).containsEntry(LockSetting.ENFORCED, "false");
        resolve("org.example:library:jar:1.0", file);
        // Maven 4 does not end its last line.
        Files.writeString(work.resolve("record/checksums.sha256"), "a".repeat(64) + "  org/example/extension/1.0/extension-1.0.jar");

        assertThat(recording.lock(recorder.record(recording)).text()).isEqualTo("a".repeat(64) + "  org/example/extension/1.0/extension-1.0.jar\n"
                + DIGEST + "  org/example/library/1.0/library-1.0.jar\n");
    }

    @Test
    void twoFilesOfOneNameAreNoLock() throws Exception {
        recorder.switchOn(properties);
        spy.init(() -> Map.of("userProperties", properties));
        resolve("org.example:library:jar:1.0", file);
        resolve("org.example:library:jar:1.0", Files.writeString(work.resolve("other"), "other"));
        String record = recorder.record(recording);

        assertThatThrownBy(() -> recording.lock(record)).hasMessage("two digests for org/example/library/1.0/library-1.0.jar");
    }

    @Test
    void withoutAListThereIsNoLock() throws Exception {
        assertThatThrownBy(() -> recorder.record(recording)).isInstanceOf(IOException.class).hasMessageContaining("resolved nothing");
        properties.setProperty("roadbed.lock.resolved", work.resolve("no/such/directory/list").toString());
        spy.init(() -> Map.of("userProperties", properties));

        assertThatThrownBy(() -> resolve("org.example:library:jar:1.0", file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> recorder.record(recording)).hasMessageContaining("resolved nothing");
    }

    @Test
    void nobodyElsesBuildIsWrittenDown() throws Exception {
        spy.init(() -> Map.of("userProperties", properties));

        resolve("org.example:library:jar:1.0", file);

        assertThat(properties).isEmpty();
    }

    @Test
    void theSecondMavenFindsTheSpyBesideWhatTheUserGaveIt() throws Exception {
        properties.setProperty("maven.ext.class.path", "mine.jar");

        recorder.switchOn(properties);

        String[] path = properties.getProperty("maven.ext.class.path").split(File.pathSeparator);
        assertThat(path).hasSize(2).endsWith("mine.jar");
        assertThat(Path.of(path[0], "META-INF/sisu/javax.inject.Named")).hasContent(ResolvedFiles.class.getName());
        // Alone, as it will be there: it may need nothing else of this plugin.
        try (URLClassLoader alone = new URLClassLoader(new URL[] {Path.of(path[0]).toUri().toURL()}, new WithoutOurs(getClass().getClassLoader()))) {
            assertThat(alone.loadClass(Recorder.SPY).getConstructor().newInstance()).isInstanceOf(EventSpy.class);
        }
    }

    private void resolve(String artifact, Path to) throws IOException {
        Artifact resolved = new DefaultArtifact(artifact).setFile(to == null ? null : to.toFile());
        spy.onEvent(new RepositoryEvent.Builder(new DefaultRepositorySystemSession(), RepositoryEvent.EventType.ARTIFACT_RESOLVED)
                .setArtifact(resolved).build());
    }

    /** All that Maven has, and nothing of ours. */
    private static final class WithoutOurs extends ClassLoader {

        WithoutOurs(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("dev.roadbed.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}

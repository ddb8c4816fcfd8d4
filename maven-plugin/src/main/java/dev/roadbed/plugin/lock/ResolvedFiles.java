package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.LockSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;

/**
 * Lives in the second Maven ({@link Recorder} puts it there) and writes down each file that its resolver hands out, so that each is hashed
 * once and not each time that it is resolved. Of this plugin it may use nothing but constants: it is loaded alone.
 *
 * <p>Core extensions are resolved before it is there; for those Maven's own recording stays on, and it ends that when it begins.
 */
@Named
@Singleton
public final class ResolvedFiles extends AbstractEventSpy {

    /** Which file it writes to, one line for each file: path in a Maven repository, tabulator, where the file is. */
    static final String LIST = "roadbed.lock.resolved";

    private final Set<String> seen = new HashSet<>();
    private Path list;

    @Override
    public void init(Context context) {
        if (context.getData().get("userProperties") instanceof Properties user && user.getProperty(LIST) != null) {
            list = Path.of(user.getProperty(LIST));
            // Maven 3.9 makes its session of these very properties. Maven 4 hands out a copy: there Resolver goes on and records all of it again.
            user.setProperty(LockSetting.ENFORCED, "false");
        }
    }

    @Override
    public synchronized void onEvent(Object event) throws IOException {
        if (list != null && event instanceof RepositoryEvent resolution && resolution.getType() == RepositoryEvent.EventType.ARTIFACT_RESOLVED) {
            note(resolution.getArtifact());
        }
    }

    /** Written at once: nobody has to say when the last one has come. */
    private void note(Artifact artifact) throws IOException {
        if (artifact.getFile() == null || artifact.isSnapshot()) {
            return;
        }
        String line = path(artifact) + "\t" + artifact.getFile().getAbsolutePath() + "\n";
        if (seen.add(line)) {
            try {
                Files.writeString(list, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                // Maven only warns of what a spy throws; without the list, no lock is made.
                Files.deleteIfExists(list);
                list = null;
                throw e;
            }
        }
    }

    /** As Maven's layout of a repository has it. */
    private static String path(Artifact artifact) {
        return artifact.getGroupId().replace('.', '/') + "/" + artifact.getArtifactId() + "/" + artifact.getBaseVersion() + "/"
                + artifact.getArtifactId() + "-" + artifact.getVersion()
                + (artifact.getClassifier().isEmpty() ? "" : "-" + artifact.getClassifier())
                + (artifact.getExtension().isEmpty() ? "" : "." + artifact.getExtension());
    }
}

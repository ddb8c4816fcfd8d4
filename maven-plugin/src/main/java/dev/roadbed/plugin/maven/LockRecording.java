package dev.roadbed.plugin.maven;

import dev.roadbed.checks.lock.LockSession;
import dev.roadbed.checks.lock.RecordingMark;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;

/** Whether {@code roadbed:lock} has started a build: nothing that such a build makes is kept, and its sources are rarely committed yet. */
public final class LockRecording {

    private LockRecording() {}

    /** Whether this is one. */
    public static boolean isThis(MavenSession session) {
        Map<String, String> resolver = session.getRepositorySession().getConfigProperties().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("aether."))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        File marked = session.getRequest().getMultiModuleProjectDirectory();
        Path root = (marked == null ? session.getTopLevelProject().getBasedir() : marked).toPath();
        return RecordingMark.isThere(root, new LockSession(resolver, "", "", List.of(), false),
                session.getUserProperties().getProperty(RecordingMark.PROPERTY, ""));
    }
}

package dev.roadbed.enforcer;

import dev.roadbed.checks.pin.RepositoryInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;

/** Makes the input of the repository checks: one walk over the working tree. */
final class RepositoryInputs {

    private RepositoryInputs() {}

    /** @throws IOException if a folder cannot be listed: what could not be seen was not judged */
    static RepositoryInput of(Examination examination, boolean release) throws IOException {
        MavenSession session = examination.session();
        Set<Path> output = session.getAllProjects().stream()
                .map(module -> Path.of(module.getBuild().getDirectory()).toAbsolutePath().normalize())
                .collect(Collectors.toCollection(HashSet::new));
        // On build servers the local repository often lies inside of the working tree.
        output.add(session.getRepositorySession().getLocalRepository().getBasedir().toPath().toAbsolutePath().normalize());
        return new RepositoryInput(examination.root(), RepositoryFiles.below(examination.root(), output), release);
    }
}

package dev.roadbed.plugin.sbom;

import dev.roadbed.checks.file.WholeFile;
import dev.roadbed.checks.sbom.Bom;
import dev.roadbed.checks.sbom.BomCompletion;
import dev.roadbed.checks.sbom.BomUnreadableException;
import dev.roadbed.checks.sbom.ComponentKey;
import dev.roadbed.checks.sbom.ConcludedLicences;
import dev.roadbed.checks.sbom.DeliveredFile;
import dev.roadbed.checks.sbom.SbomFacts;
import dev.roadbed.plugin.maven.LockRecording;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Completes the SBOM that the CycloneDX plugin made to BSI TR-03183-2 v2.1.0, and attaches it as {@code <artifact>-<version>.cdx.json},
 * with the inventory of cryptography that it refers to as {@code <artifact>-<version>-cbom.cdx.json}.
 * In a build of several modules that of the root names all of them: it is completed when the last module is packaged, and not published,
 * because each module publishes its own.
 */
@Mojo(name = "sbom", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true,
        requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class SbomMojo extends AbstractMojo {

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;
    private final MavenProjectHelper helper;
    private final ComponentSources sources;

    @Inject
    public SbomMojo(MavenSession session, MavenProject project, MojoExecution execution, MavenProjectHelper helper, ComponentSources sources) {
        this.session = session;
        this.project = project;
        this.execution = execution;
        this.helper = helper;
        this.sources = sources;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (LockRecording.isThis(session)) {
            getLog().info("[roadbed] this build makes the lock: its SBOM describes nothing that is kept");
            return;
        }
        try {
            ReactorFiles reactor = ReactorFiles.of(session);
            ModuleFiles files = ModuleFiles.of(project, sources());
            if (!ReactorFiles.isAggregate(session, project)) {
                complete(project, List.of(files), true);
            }
            for (MavenProject aggregate : reactor.finished(files, session)) {
                complete(aggregate, reactor.modules(), false);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("roadbed:sbom: " + e.getMessage(), e);
        }
    }

    /** Of what the plugin says nothing about. The root of several modules delivers nothing by itself. */
    private Map<ComponentKey, String> sources() throws IOException {
        Path file = file(project);
        return ReactorFiles.isAggregate(session, project) || !Files.isRegularFile(file) ? Map.of() : sources.of(project, read(file).withoutSource());
    }

    private void complete(MavenProject of, Collection<ModuleFiles> modules, boolean attach) throws IOException {
        Path file = file(of);
        if (!Files.isRegularFile(file)) {
            getLog().warn("[roadbed] there is no " + file + " to complete: Maven leaves the CycloneDX plugin out of a build with -o."
                    + " The gate behind this one fails on it (RB-SBOM-001).");
            return;
        }
        Map<ComponentKey, DeliveredFile> delivered = new HashMap<>();
        // What a module says of itself wins over what another saw of it before it was packaged.
        modules.forEach(module -> module.files().forEach(delivered::putIfAbsent));
        modules.forEach(module -> delivered.computeIfPresent(module.key(), (key, seen) -> module.files().getOrDefault(key, seen)));
        ProjectFacts facts = new ProjectFacts(of, session.getUserProperties());
        List<ComponentKey> own = modules.stream().map(ModuleFiles::key).distinct().toList();
        Map<ComponentKey, String> scm = new HashMap<>();
        modules.forEach(module -> scm.putAll(module.sources()));
        own.forEach(module -> scm.put(module, facts.sourceUri()));
        SbomFacts known = new SbomFacts(facts.creator(), facts.time(), own, delivered, facts.outer(), scm,
                ConcludedLicences.in(root()));
        Bom bom = new BomCompletion(known, execution.getVersion()).complete(read(file));
        modules.stream().flatMap(module -> module.cbom().stream()).forEach(link -> link.addTo(bom));
        WholeFile.replace(file, bom.bytes());
        getLog().info("[roadbed] completed " + file.getFileName());
        if (attach) {
            // Without classifier and with this type it is published under the name that people and Scorecard look for.
            helper.attachArtifact(of, "cdx.json", file.toFile());
            if (modules.stream().anyMatch(module -> module.cbom().isPresent())) {
                helper.attachArtifact(of, "cdx.json", "cbom", ModuleFiles.cbom(of).toFile());
            }
        }
    }

    /** The directory of {@code .mvn}. */
    private Path root() {
        File directory = session.getRequest().getMultiModuleProjectDirectory();
        return (directory == null ? session.getTopLevelProject().getBasedir() : directory).toPath();
    }

    private static Bom read(Path file) throws IOException {
        try {
            return Bom.read(Files.readString(file));
        } catch (BomUnreadableException e) {
            throw new IOException(file + " cannot be completed: " + e.getMessage() + ". Remove it and build it anew:"
                    + " ./mvnw -Pfull clean verify", e);
        }
    }

    private static Path file(MavenProject of) {
        return Path.of(of.getBuild().getDirectory()).resolve(Bom.fileName(of.getArtifactId(), of.getVersion()));
    }
}

package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.commit.SourceCommit;
import dev.roadbed.checks.evidence.Builder;
import dev.roadbed.checks.evidence.ExternalParameters;
import dev.roadbed.checks.evidence.Provenance;
import dev.roadbed.checks.evidence.Resource;
import dev.roadbed.checks.file.WholeFile;
import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.rtinfo.RuntimeInformation;

/**
 * Writes where the artifacts of a module come from, as an in-toto Statement v1 with SLSA provenance v1, and attaches it as
 * {@code <artifact>-<version>.intoto.json}. Unsigned it claims no level of SLSA: a laptop cannot give one.
 */
@Mojo(name = "provenance", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresDependencyResolution = ResolutionScope.TEST)
public final class ProvenanceMojo extends AbstractMojo {

    private final ModuleBuild build;
    private final ResolvedInputs inputs;
    private final RuntimeInformation maven;
    private final MavenProjectHelper helper;

    @Inject
    public ProvenanceMojo(ModuleBuild build, ResolvedInputs inputs, RuntimeInformation maven, MavenProjectHelper helper) {
        this.build = build;
        this.inputs = inputs;
        this.maven = maven;
        this.helper = helper;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (build.makesTheLock()) {
            getLog().info("[roadbed] this build makes the lock: nothing is stated of it");
            return;
        }
        try {
            WholeFile.replace(build.reports().resolve("evidence.json"), build.results().bytes());
            Path file = build.statement();
            WholeFile.replace(file, provenance().bytes());
            helper.attachArtifact(build.project(), PublishedFiles.STATEMENT, file.toFile());
            getLog().info("[roadbed] wrote " + file.getFileName() + (build.isContinuousIntegration() ? "" : ", unsigned: a laptop's word for it"));
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException("roadbed:provenance: " + e.getMessage(), e);
        }
    }

    private Provenance provenance() throws IOException, MojoExecutionException {
        List<MojoExecution> before = build.before();
        BuiltImage image = new BuiltImage(build.project());
        List<Resource> subjects = new ArrayList<>();
        PublishedFiles.of(build.project()).digests().forEach((name, digest) -> subjects.add(Resource.file(name, digest)));
        image.image(before).ifPresent(subjects::add);
        SourceCommit commit = SourceCommit.of(build.root());
        String uri = sourceUri(commit);
        List<Resource> went = new ArrayList<>(inputs.of(build.project(), before, build.session()));
        went.add(Resource.sources(uri, commit.id(), commit.clean()));
        image.base().ifPresent(went::add);
        went.addAll(new Toolchain(build.root(), build.session().getSystemProperties()).resources(maven.getMavenVersion()));
        lock().ifPresent(went::add);
        Map<String, String> environment = environment();
        return new Provenance(subjects, external(uri, environment), internal(), went,
                Builder.of(environment, build.session().getStartTime().toInstant()), results(subjects));
    }

    private Optional<Resource> lock() throws IOException {
        Path lock = build.root().resolve(Lock.FILE);
        return Files.isRegularFile(lock) ? Optional.of(Resource.file(Lock.FILE, Sha256.of(lock))) : Optional.empty();
    }

    /** As the POM says it, else as git has it. */
    private String sourceUri(SourceCommit commit) {
        Stream<String> written = build.project().getScm() == null
                ? Stream.empty()
                : Stream.of(build.project().getScm().getConnection(), build.project().getScm().getUrl());
        return Stream.concat(written.map(url -> url == null ? "" : SourceCommit.uri(url)), Stream.of(commit.uri()))
                .filter(uri -> !uri.isEmpty()).findFirst().orElse("");
    }

    private ExternalParameters external(String uri, Map<String, String> environment) {
        MavenExecutionRequest request = build.session().getRequest();
        Properties user = build.session().getUserProperties();
        String ref = environment.getOrDefault("GITHUB_REF", environment.getOrDefault("CI_COMMIT_REF_NAME", ""));
        List<String> profiles = Stream.concat(request.getActiveProfiles().stream(), request.getInactiveProfiles().stream().map(id -> "!" + id)).toList();
        return new ExternalParameters(uri.isEmpty() || ref.isEmpty() ? uri : uri + "@" + ref,
                build.project().getGroupId() + ":" + build.project().getArtifactId(), build.session().getGoals(), profiles,
                user.stringPropertyNames().stream().collect(Collectors.toMap(Function.identity(), user::getProperty)));
    }

    private Map<String, String> internal() {
        Map<String, String> internal = new TreeMap<>();
        internal.put("roadbed", build.version());
        internal.put("version", build.project().getVersion());
        internal.put("outputTimestamp", build.project().getProperties().getProperty("project.build.outputTimestamp", ""));
        internal.put("profiles", build.project().getInjectedProfileIds().values().stream().flatMap(List::stream).distinct().sorted()
                .collect(Collectors.joining(",")));
        return internal;
    }

    /** What came out besides the artifacts. SBOM and buildinfo are published too, so they are subjects as well. */
    private List<Resource> results(List<Resource> subjects) throws IOException {
        List<Resource> results = new ArrayList<>();
        for (String report : List.of("evidence.json", "findings.json")) {
            Path file = build.reports().resolve(report);
            if (Files.isRegularFile(file)) {
                results.add(Resource.file("target/roadbed/" + report, Sha256.of(file)));
            }
        }
        subjects.stream().filter(one -> one.name().endsWith(".cdx.json") || one.name().endsWith(".buildinfo")).forEach(results::add);
        return results;
    }

    private Map<String, String> environment() {
        Properties system = build.session().getSystemProperties();
        return system.stringPropertyNames().stream().filter(name -> name.startsWith("env."))
                .collect(Collectors.toMap(name -> name.substring("env.".length()), system::getProperty));
    }
}

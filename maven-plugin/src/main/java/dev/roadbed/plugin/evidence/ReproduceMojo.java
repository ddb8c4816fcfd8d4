package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.commit.SourceCommit;
import dev.roadbed.checks.commit.WorkingTree;
import dev.roadbed.checks.crypto.cbom.Cbom;
import dev.roadbed.checks.evidence.NotReproducible;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.FindingText;
import dev.roadbed.checks.pom.CommittedProperties;
import dev.roadbed.plugin.maven.BaseImage;
import dev.roadbed.plugin.maven.SecondMaven;
import dev.roadbed.plugin.maven.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.invoker.InvocationRequest;

/**
 * Builds the commit twice, with all gates and the image, on machines that differ in directory, umask, time zone and language, and fails if
 * a file that would be published differs. The parent's profile "reproducible", which a job of CI asks for, binds it: it takes as long as two
 * builds.
 */
@Mojo(name = "reproduce", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ReproduceMojo extends AbstractMojo {

    private static final List<String> NOT_PASSED_ON = List.of("goals", "maven.repo.local", "session.", "maven.multiModuleProjectDirectory", "env.");

    /** The parent's profile that binds this goal. The builds that are compared must not begin again. */
    private static final String OWN_PROFILE = "reproducible";

    /** The parent's profile that lets modules with Jib make their image, before the provenance is written. */
    private static final String IMAGE_PROFILE = "image";

    private final MavenSession session;
    private final MavenProject project;

    /** What is built. */
    @Parameter(property = "goals", defaultValue = "verify")
    private String goals;

    @Inject
    public ReproduceMojo(MavenSession session, MavenProject project) {
        this.session = session;
        this.project = project;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!project.equals(session.getProjects().get(0))) {
            // Once in a build: what is built twice is the commit, with all of its modules.
            return;
        }
        Path root = session.getTopLevelProject().getBasedir().toPath();
        try {
            compare(root);
        } catch (IOException e) {
            throw new MojoExecutionException("roadbed:reproduce: " + e.getMessage(), e);
        }
    }

    private void compare(Path root) throws IOException, MojoFailureException {
        SourceCommit commit = SourceCommit.of(root);
        if (commit.id().isEmpty()) {
            throw new IOException("there is no commit to check out twice; commit first");
        }
        if (!commit.clean()) {
            getLog().warn("[roadbed] files differ from the commit; what is built is " + commit.id().get());
        }
        // Removed at the end, and left for a look if the builds differ or fail.
        WorkFolder work = WorkFolder.of("reproduce");
        Path one = build(root, work.path().resolve("one"), Machine.PLAIN);
        Path other = build(root, work.path().resolve("the other one"), Machine.STRANGE);
        SortedSet<String> files = published(root, one);
        files.addAll(published(root, other));
        if (files.isEmpty()) {
            throw new IOException("the builds have made nothing that could be compared");
        }
        List<Finding> findings = new NotReproducible().check(one, other, files);
        if (!findings.isEmpty()) {
            throw new MojoFailureException(FindingText.number(findings) + ", both builds are in " + work.path() + "\n"
                    + FindingText.of(findings));
        }
        work.delete();
        getLog().info("[roadbed] " + files.size() + " files are the same in both builds: " + String.join(", ", files));
    }

    /** @return the root of the project in its own checkout */
    private Path build(Path root, Path directory, Machine machine) throws IOException {
        Path repository = WorkingTree.around(root).orElseThrow(() -> new IOException("there is no git repository around " + root));
        Files.createDirectories(directory);
        Path checkout = directory.resolve("checkout");
        machine.checkOut(repository, checkout);
        Path project = checkout.resolve(repository.relativize(root).toString());
        if (!Files.isRegularFile(project.resolve("pom.xml"))) {
            throw new IOException("the commit does not have this project; commit it first");
        }
        SecondMaven maven = new SecondMaven(session, project);
        InvocationRequest request = maven.request();
        Set<String> committed = committed();
        Properties properties = maven.properties(name -> name.equals("maven.repo.local.tail")
                || !committed.contains(name) && NOT_PASSED_ON.stream().noneMatch(name::startsWith));
        request.setProperties(properties);
        request.setLocalRepositoryDirectory(session.getRequest().getLocalRepositoryPath());
        request.setProfiles(profiles(request.getProfiles()));
        request.addArgs(List.of(goals.strip().split("\\s+")));
        request.setOutputHandler(line -> getLog().info("| " + line));
        machine.settle(request, directory.resolve("maven.sh"));
        getLog().info("[roadbed] building with umask " + machine.umask() + ", " + machine.zone() + ", " + machine.locale());
        SecondMaven.run(request, "A build that fails cannot be compared; ./mvnw -Pfull verify has to pass in a fresh checkout");
        return project;
    }

    /** What each checkout says itself, in {@code .mvn}: this one's values lead to this one's directory, and so past the lock of that one. */
    private Set<String> committed() throws IOException {
        Properties given = session.getUserProperties();
        return CommittedProperties.in(session.getRequest().getMultiModuleProjectDirectory().toPath()).entrySet().stream()
                .filter(one -> one.getValue().contains("${") || one.getValue().equals(given.getProperty(one.getKey())))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private List<String> profiles(List<String> here) {
        List<String> profiles = new ArrayList<>(here);
        profiles.remove(OWN_PROFILE);
        profiles.addAll(List.of("full", "!" + OWN_PROFILE));
        if (session.getAllProjects().stream().anyMatch(module -> BaseImage.of(module).isPresent())) {
            profiles.add(IMAGE_PROFILE);
        }
        return profiles.stream().distinct().toList();
    }

    /** Files of every module that carry its name, the image, and the inventory of cryptography, which gets that name when it is published. */
    private SortedSet<String> published(Path root, Path build) throws IOException {
        SortedSet<String> files = new TreeSet<>();
        for (MavenProject project : session.getAllProjects()) {
            Path module = root.relativize(project.getBasedir().toPath());
            Path target = build.resolve(module.toString()).resolve(project.getBasedir().toPath().relativize(Path.of(project.getBuild().getDirectory())).toString());
            if (Files.isDirectory(target)) {
                Path cbom = target.resolve("roadbed").resolve(Cbom.fileName(project.getArtifactId()));
                try (Stream<Path> found = Files.list(target).filter(file -> isPublished(file.getFileName().toString(), project))) {
                    Stream.concat(found, Stream.of(cbom)).filter(Files::isRegularFile)
                            .forEach(file -> files.add(build.relativize(file).toString().replace('\\', '/')));
                }
            }
        }
        return files;
    }

    private static boolean isPublished(String name, MavenProject project) {
        return name.startsWith(project.getArtifactId()) || name.startsWith(project.getBuild().getFinalName()) || name.equals("jib-image.tar");
    }
}

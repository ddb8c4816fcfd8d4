package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockFolder;
import dev.roadbed.checks.lock.LockReading;
import dev.roadbed.checks.sbom.Bom;
import dev.roadbed.checks.sbom.BuildTime;
import dev.roadbed.checks.sbom.ComponentKey;
import dev.roadbed.checks.sbom.ConcludedLicences;
import dev.roadbed.checks.sbom.DeliveredFile;
import dev.roadbed.checks.sbom.LicenceReview;
import dev.roadbed.checks.sbom.SbomInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The input of the SBOM's checks: of each module in its own turn, and of the root when all have had theirs. */
final class SbomInputs {

    private final Map<String, DeliveredModule> modules = new ConcurrentSkipListMap<>();
    private final Optional<Lock> lock;
    private final ConcludedLicences concluded;

    private SbomInputs(Optional<Lock> lock, ConcludedLicences concluded) {
        this.lock = lock;
        this.concluded = concluded;
    }

    /** The same for every module of a build. @throws IOException if the lock is there and cannot be read */
    static SbomInputs of(Examination examination) throws IOException {
        Optional<Lock> lock = new LockFolder(RepositoryRoot.mavenRoot(examination.session())).text().map(text -> LockReading.of(text).lock());
        return examination.memory().remember("sbom modules", SbomInputs.class,
                () -> new SbomInputs(lock, ConcludedLicences.in(RepositoryRoot.mavenRoot(examination.session()))));
    }

    /** @throws IOException if a file that Maven has resolved cannot be read */
    void add(MavenProject project) throws IOException {
        modules.put(project.getId(), DeliveredModule.of(project));
    }

    boolean isWhole(MavenSession session) {
        return session.getProjects().stream().allMatch(project -> modules.containsKey(project.getId()));
    }

    /** As the goal has it: the root of several modules names all of them. */
    static boolean isAggregate(MavenSession session, MavenProject project) {
        return project.isExecutionRoot() && session.getProjects().size() > 1;
    }

    SbomInput of(Examination examination, MavenProject project) throws IOException {
        DeliveredModule module = modules.get(project.getId());
        return input(examination, project, module.own().stream().toList(), module.runtime(), module.known());
    }

    /** The root's, with what all modules deliver. */
    List<SbomInput> aggregates(Examination examination) throws IOException {
        List<DeliveredFile> own = new ArrayList<>();
        List<DeliveredFile> runtime = new ArrayList<>();
        Set<ComponentKey> known = new HashSet<>();
        for (DeliveredModule module : modules.values()) {
            known.add(module.key());
            known.addAll(module.known());
            module.own().ifPresent(own::add);
        }
        Set<ComponentKey> ours = new HashSet<>(known);
        own.forEach(file -> ours.add(file.key()));
        modules.values().forEach(module -> module.runtime().stream().filter(file -> !ours.contains(file.key())).forEach(runtime::add));
        List<SbomInput> inputs = new ArrayList<>();
        for (MavenProject project : examination.session().getProjects()) {
            if (isAggregate(examination.session(), project)) {
                inputs.add(input(examination, project, own, runtime.stream().distinct().toList(), known));
            }
        }
        return inputs;
    }

    private SbomInput input(Examination examination, MavenProject project, List<DeliveredFile> own, List<DeliveredFile> runtime, Set<ComponentKey> known)
            throws IOException {
        Path file = Path.of(project.getBuild().getDirectory()).resolve(Bom.fileName(project.getArtifactId(), project.getVersion()));
        Optional<String> text = Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        return new SbomInput(Place.in(examination.root(), file, 0), text, DeliveredModule.key(project.getArtifact()),
                BuildTime.of(examination.session().getUserProperties(), project.getProperties()), own, runtime, known, lock,
                new LicenceReview(conclusions(examination), concluded, examination.isFirst("faults of licence conclusions"), components(examination)));
    }

    private static String conclusions(Examination examination) {
        Path file = RepositoryRoot.mavenRoot(examination.session()).resolve(ConcludedLicences.FILE);
        return Place.in(examination.root(), file, 0).file();
    }

    /** In the last module of a build of all modules, and there once. */
    private Optional<Set<ComponentKey>> components(Examination examination) {
        MavenSession session = examination.session();
        boolean all = session.getProjects().size() == session.getAllProjects().size() && isWhole(session);
        if (!all || !examination.isFirst("use of licence conclusions")) {
            return Optional.empty();
        }
        Set<ComponentKey> components = new HashSet<>();
        for (DeliveredModule module : modules.values()) {
            components.add(module.key());
            components.addAll(module.known());
            module.runtime().forEach(file -> components.add(file.key()));
        }
        return Optional.of(components);
    }
}

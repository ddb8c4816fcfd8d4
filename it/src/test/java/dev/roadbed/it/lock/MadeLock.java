package dev.roadbed.it.lock;

import dev.roadbed.it.Build;
import dev.roadbed.it.Maven;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code roadbed:lock} makes of the project, made once for all tests.
 *
 * @param project where it was made
 * @param lock    text of the lock
 * @param config  text of {@code .mvn/maven.config}
 */
record MadeLock(LockProject project, String lock, String config) {

    static final String LOCK = ".mvn/checksums/checksums.sha256";
    static final String CONFIG = ".mvn/maven.config";

    /** What CI adds. */
    static final String STRICT = "-Daether.artifactResolver.postProcessor.trustedChecksums.failIfMissing=true";

    /** Takes enforcement away, for one run. */
    static final String OFF = "-Daether.artifactResolver.postProcessor.trustedChecksums=false";

    private static MadeLock made;

    static synchronized MadeLock make() throws Exception {
        if (made == null) {
            LockProject project = LockProject.create(Set.of());
            project.run(Maven.V3_9, goal("lock")).succeeded();
            made = new MadeLock(project, project.files().read(LOCK), project.files().read(CONFIG));
        }
        return made;
    }

    static String goal(String name) {
        return "dev.roadbed:roadbed-maven-plugin:" + Build.version() + ":" + name;
    }

    /** A project of its own with this lock, in front of a repository where somebody has changed these. */
    LockProject attacked(Set<Kind> evil) throws Exception {
        LockProject attacked = LockProject.create(evil);
        attacked.files().write(LOCK, lock).write(CONFIG, config).commit();
        return attacked;
    }

    /** The artifact that no POM names and Surefire asks for by itself. */
    String provider() {
        return paths().filter(path -> path.contains("/surefire-junit-platform/") && path.endsWith(".jar")).findFirst().orElseThrow();
    }

    /** Of every locked file. */
    Stream<String> paths() {
        return lock.lines().map(line -> line.substring(line.indexOf(' ') + 2));
    }
}

package dev.roadbed.plugin.verify;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Brings roadbed-verifier in when somebody verifies. Sigstore's client stands on sixty jars; as a dependency of this plugin they would be in
 * every build and every lock, for a goal that builds do not call.
 */
@Named
final class SignatureVerifier {

    private static final String CLASS = "dev.roadbed.verifier.SigstoreVerifier";

    private final RepositorySystem repositories;
    private final MavenSession session;

    @Inject
    SignatureVerifier(RepositorySystem repositories, MavenSession session) {
        this.repositories = repositories;
        this.session = session;
    }

    /** Takes a file and its bundle, answers with the reason of a refusal or with nothing. @throws IOException if it cannot be had */
    BiFunction<Path, Path, String> of(String version, String identity, String issuer, List<RemoteRepository> remotes) throws IOException {
        try {
            // Only the JDK above it: Maven's own libraries are other versions of the same.
            ClassLoader loader = new URLClassLoader(classPath(version, remotes), ClassLoader.getPlatformClassLoader());
            @SuppressWarnings("unchecked")
            BiFunction<Path, Path, String> verifier = (BiFunction<Path, Path, String>) loader.loadClass(CLASS)
                    .getConstructor(String.class, String.class).newInstance(identity, issuer);
            return (file, bundle) -> within(loader, () -> verifier.apply(file, bundle));
        } catch (ReflectiveOperationException | DependencyResolutionException e) {
            throw new IOException("roadbed-verifier " + version + " cannot be had: " + e.getMessage(), e);
        }
    }

    private URL[] classPath(String version, List<RemoteRepository> remotes) throws DependencyResolutionException, MalformedURLException {
        Dependency verifier = new Dependency(new DefaultArtifact("dev.roadbed", "roadbed-verifier", "jar", version), "runtime");
        List<URL> urls = new ArrayList<>();
        for (ArtifactResult result : repositories.resolveDependencies(session.getRepositorySession(),
                new DependencyRequest(new CollectRequest(verifier, remotes), null)).getArtifactResults()) {
            urls.add(result.getArtifact().getFile().toURI().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    /** Services of gRPC are looked for in the thread's own class loader. */
    private static String within(ClassLoader loader, Supplier<String> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

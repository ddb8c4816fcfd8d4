package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.evidence.Resource;
import dev.roadbed.checks.lock.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Java and Maven, which ran the build. */
final class Toolchain {

    private static final String WRAPPER = ".mvn/wrapper/maven-wrapper.properties";

    private final Path root;
    private final Properties system;

    /** @param root where the wrapper's properties are, if there are any */
    Toolchain(Path root, Properties system) {
        this.root = root;
        this.system = system;
    }

    List<Resource> resources(String mavenVersion) throws IOException {
        List<Resource> resources = new ArrayList<>();
        resources.add(java());
        resources.add(maven(mavenVersion));
        return resources;
    }

    /** By the digest of its class library, which every build of a JDK has its own of. */
    private Resource java() throws IOException {
        Path modules = Path.of(system.getProperty("java.home")).resolve("lib/modules");
        Map<String, String> digest = Files.isRegularFile(modules) ? Map.of("sha256", Sha256.of(modules)) : Map.of();
        return new Resource("JDK lib/modules", "pkg:generic/jdk@" + system.getProperty("java.runtime.version").replace("+", "%2B"), digest,
                Map.of("vendor", system.getProperty("java.vendor"), "os", system.getProperty("os.name"), "architecture", system.getProperty("os.arch")));
    }

    /** The distribution, if the wrapper has brought this very version; else by the digest of its core. */
    private Resource maven(String version) throws IOException {
        Path wrapper = root.resolve(WRAPPER);
        if (Files.isRegularFile(wrapper)) {
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(wrapper)) {
                properties.load(in);
            }
            String url = properties.getProperty("distributionUrl", "");
            String digest = properties.getProperty("distributionSha256Sum", "");
            if (url.endsWith("/apache-maven-" + version + "-bin.zip") && digest.matches("[0-9a-f]{64}") && runsFromWrapper()) {
                return Resource.input("pkg:maven/org.apache.maven/apache-maven@" + version + "?classifier=bin&type=zip", digest);
            }
        }
        Path core = Path.of(system.getProperty("maven.home", "")).resolve("lib/maven-core-" + version + ".jar");
        Map<String, String> digest = Files.isRegularFile(core) ? Map.of("sha256", Sha256.of(core)) : Map.of();
        return new Resource("", "pkg:maven/org.apache.maven/maven-core@" + version + "?type=jar", digest, Map.of());
    }

    /** Where the wrapper's script puts what it has checked. */
    private boolean runsFromWrapper() {
        return system.getProperty("maven.home", "").replace('\\', '/').contains("/wrapper/dists/");
    }
}

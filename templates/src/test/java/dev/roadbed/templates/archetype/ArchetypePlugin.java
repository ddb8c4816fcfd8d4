package dev.roadbed.templates.archetype;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.apache.maven.archetype.ArchetypeGenerationRequest;
import org.apache.maven.archetype.common.DefaultArchetypeArtifactManager;
import org.apache.maven.archetype.common.DefaultArchetypeFilesResolver;
import org.apache.maven.archetype.common.DefaultPomManager;
import org.apache.maven.archetype.generator.DefaultFilesetArchetypeGenerator;
import org.apache.maven.archetype.ui.DefaultArchetypeFactory;
import org.apache.maven.archetype.ui.generation.DefaultArchetypeGenerationConfigurator;
import org.codehaus.plexus.velocity.VelocityComponent;
import org.codehaus.plexus.velocity.VelocityComponentConfigurator;
import org.codehaus.plexus.velocity.internal.DefaultVelocityComponent;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What {@code archetype:generate} does in batch mode, with its own classes and its own engine settings; only the search
 * for the archetype in repositories is left out.
 */
final class ArchetypePlugin {

    private final File archetype;
    private final VelocityComponent velocity;
    private final DefaultArchetypeArtifactManager artifacts;

    /** @param archetype a jar, as {@link #jar} makes it */
    ArchetypePlugin(Path archetype) {
        this.archetype = archetype.toFile();
        this.velocity = new DefaultVelocityComponent(settings());
        this.artifacts = new OneArchetype(this.archetype);
    }

    /** Packs what {@link ArchetypeCompiler} has written. */
    static Path jar(Path directory, Path jar) throws IOException {
        try (OutputStream stream = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(stream);
                Stream<Path> walk = Files.walk(directory)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new JarEntry(directory.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }

    /** The two steps of {@code archetype:generate}; user properties are system properties too, as in Maven. */
    void generate(Path outputDirectory, Map<String, String> userProperties) throws Exception {
        generate(outputDirectory, userProperties, outputDirectory.toString());
    }

    /** As {@link #generate(Path, Map)}, with another text as the property {@code outputDirectory}. */
    void generate(Path outputDirectory, Map<String, String> userProperties, String property) throws Exception {
        Properties properties = new Properties();
        properties.putAll(userProperties);
        properties.setProperty("outputDirectory", property);
        Properties before = (Properties) System.getProperties().clone();
        properties.forEach((name, value) -> System.setProperty(name.toString(), value.toString()));
        try {
            ArchetypeGenerationRequest request = request(outputDirectory);
            new DefaultArchetypeGenerationConfigurator(artifacts, new DefaultArchetypeFactory(), null, velocity, null)
                    .configureArchetype(request, false, properties);
            generator().generateArchetype(request, archetype);
        } finally {
            System.setProperties(before);
        }
    }

    /** The second step alone: what a program does that hands over properties without asking for them. */
    void generateUnasked(Path outputDirectory, Map<String, String> properties) throws Exception {
        ArchetypeGenerationRequest request = request(outputDirectory);
        Properties all = new Properties();
        all.putAll(properties);
        request.setProperties(all);
        request.setGroupId(properties.get("groupId"));
        request.setArtifactId(properties.get("artifactId"));
        request.setVersion(properties.get("version"));
        request.setPackage(properties.get("package"));
        generator().generateArchetype(request, archetype);
    }

    private DefaultFilesetArchetypeGenerator generator() {
        return new DefaultFilesetArchetypeGenerator(
                artifacts, new DefaultArchetypeFilesResolver(), new DefaultPomManager(), velocity);
    }

    private static ArchetypeGenerationRequest request(Path outputDirectory) {
        return new ArchetypeGenerationRequest()
                .setArchetypeGroupId("dev.roadbed").setArchetypeArtifactId("archetype").setArchetypeVersion("1")
                .setOutputDirectory(outputDirectory.toAbsolutePath().toString());
    }

    /** The plugin's settings of its engine; the class is not public. */
    private static VelocityComponentConfigurator settings() {
        try {
            Constructor<?> constructor = Class.forName("org.apache.maven.archetype.VelocityConfigurator")
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (VelocityComponentConfigurator) constructor.newInstance();
        } catch (ReflectiveOperationException moved) {
            throw new IllegalStateException("the archetype plugin has its engine's settings elsewhere now", moved);
        }
    }

    private static final class OneArchetype extends DefaultArchetypeArtifactManager {

        private final File archetype;

        OneArchetype(File archetype) {
            this.archetype = archetype;
        }

        @Override
        public boolean exists(String groupId, String artifactId, String version,
                List<RemoteRepository> repositories, RepositorySystemSession session) {
            return true;
        }

        @Override
        public File getArchetypeFile(String groupId, String artifactId, String version,
                List<RemoteRepository> repositories, RepositorySystemSession session) {
            return archetype;
        }
    }
}

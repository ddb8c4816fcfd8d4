package dev.roadbed.checks.sbom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A file of a component as it is delivered.
 *
 * @param key            whose it is
 * @param fileName       as users see it
 * @param repositoryPath in the layout of a Maven repository, as the lock names it
 * @param url            where it can be had; empty if nobody can say
 * @param digests        of its bytes
 * @param content        what is inside
 */
public record DeliveredFile(
        ComponentKey key, String fileName, String repositoryPath, String url, FileDigests digests, Content content) {

    public DeliveredFile {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(digests, "digests");
    }

    /**
     * What a file is.
     *
     * @param archive   whether it holds other files
     * @param runnable  whether {@code java -jar} starts it
     * @param embedding whether it holds classes of further Maven artifacts, which its POM no longer names
     */
    public record Content(boolean archive, boolean runnable, boolean embedding) {

        static final Content DATA = new Content(false, false, false);
    }

    /** Looks at the bytes. @throws IOException if the file cannot be read, or is called an archive and is none */
    public static DeliveredFile of(ComponentKey key, String repositoryPath, String url, Path file) throws IOException {
        String name = repositoryPath.substring(repositoryPath.lastIndexOf('/') + 1);
        return new DeliveredFile(key, name, repositoryPath, url, FileDigests.of(file), isArchive(name) ? inside(file) : Content.DATA);
    }

    private static boolean isArchive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jar") || lower.endsWith(".war") || lower.endsWith(".ear") || lower.endsWith(".rar");
    }

    private static Content inside(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            boolean runnable = manifest != null && manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS) != null;
            long artifacts = jar.stream().filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")).count();
            return new Content(true, runnable, artifacts > 1);
        } catch (IOException e) {
            throw new IOException(file + " is no readable archive: " + e.getMessage(), e);
        }
    }
}

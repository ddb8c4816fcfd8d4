package dev.roadbed.checks.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.lock.UsedFile;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A ResourceDescriptor of in-toto: something that went into a build or came out of it.
 *
 * @param name        for people; empty for none
 * @param uri         where it can be had; empty for none
 * @param digest      hexadecimal digits by algorithm: {@code sha256}, {@code gitCommit}
 * @param annotations what else is to be known
 */
public record Resource(String name, String uri, Map<String, String> digest, Map<String, String> annotations)
        implements Comparable<Resource> {

    /** Annotation of a source tree whose files are not those of its commit. */
    public static final String MODIFIED = "modified";

    private static final Comparator<Resource> ORDER = Comparator.comparing(Resource::uri).thenComparing(Resource::name);

    /** @throws IllegalArgumentException if it can be told from nothing else: in-toto wants one of name, URI and digest */
    public Resource {
        digest = new TreeMap<>(digest);
        annotations = new TreeMap<>(annotations);
        if (name.isEmpty() && uri.isEmpty()) {
            throw new IllegalArgumentException("a resource has a name or a URI");
        }
    }

    /** A file that came out of the build. */
    public static Resource file(String name, String sha256) {
        return new Resource(name, "", Map.of("sha256", sha256), Map.of());
    }

    /** Something that went in, by its SHA-256. */
    public static Resource input(String uri, String sha256) {
        return new Resource("", uri, Map.of("sha256", sha256), Map.of());
    }

    /** A file of a Maven repository that went in. */
    public static Resource input(UsedFile file, String sha256) {
        return input(PackageUrl.of(file), sha256);
    }

    /** The sources. Those without a commit, or with other files than it has, say so. */
    public static Resource sources(String uri, Optional<String> commit, boolean clean) {
        Map<String, String> digest = commit.map(id -> Map.of("gitCommit", id)).orElse(Map.of());
        return new Resource(uri.isEmpty() ? "sources" : "", uri, digest, clean ? Map.of() : Map.of(MODIFIED, "true"));
    }

    ObjectNode tree() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!name.isEmpty()) {
            node.put("name", name);
        }
        if (!uri.isEmpty()) {
            node.put("uri", uri);
        }
        if (!digest.isEmpty()) {
            digest.forEach(node.putObject("digest")::put);
        }
        if (!annotations.isEmpty()) {
            annotations.forEach(node.putObject("annotations")::put);
        }
        return node;
    }

    @Override
    public int compareTo(Resource other) {
        return ORDER.compare(this, other);
    }
}

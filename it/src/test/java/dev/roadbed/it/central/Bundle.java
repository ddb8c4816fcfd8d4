package dev.roadbed.it.central;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * What is uploaded to Maven Central: a piece of a repository in a zip.
 *
 * @param files by their path in it
 */
public record Bundle(Map<String, byte[]> files) {

    private static final Pattern CHECKSUM = Pattern.compile("\\.(md5|sha1|sha256|sha512)$");
    private static final Pattern SIGNATURE = Pattern.compile("\\.asc$");

    private static final Map<String, Function<Model, Object>> INHERITED = Map.of("description", Model::getDescription, "url", Model::getUrl,
            "licences", Model::getLicenses, "developers", Model::getDevelopers,
            "scm", model -> model.getScm() == null ? null : model.getScm().getConnection() + model.getScm().getUrl());

    static Bundle read(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return new Bundle(files);
    }

    /** Writes it into a directory, which is then a Maven repository of what Central would publish. */
    public void unpack(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = directory.resolve(file.getKey()).normalize();
            if (!target.startsWith(directory)) {
                throw new IOException(file.getKey() + " leads out of the bundle");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    /** What Central refuses: central.sonatype.org, "Requirements". Whether signatures are right is looked at elsewhere. */
    List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            if (!CHECKSUM.matcher(path).find()) {
                checksum(file, "MD5", ".md5", problems);
                checksum(file, "SHA-1", ".sha1", problems);
                if (!SIGNATURE.matcher(path).find() && !path.endsWith(".sigstore.json") && !files.containsKey(path + ".asc")) {
                    problems.add("no signature of " + path);
                }
                if (path.endsWith(".pom")) {
                    pom(path, file.getValue(), problems);
                }
            }
        }
        if (files.isEmpty()) {
            problems.add("no files");
        }
        return problems;
    }

    private void checksum(Map.Entry<String, byte[]> file, String algorithm, String end, List<String> problems) {
        byte[] said = files.get(file.getKey() + end);
        if (said == null && !SIGNATURE.matcher(file.getKey()).find()) {
            problems.add("no " + algorithm + " of " + file.getKey());
        }
        // Of a signature it may be missing, but not wrong.
        if (said != null && !new String(said, StandardCharsets.UTF_8).strip().equals(digest(algorithm, file.getValue()))) {
            problems.add("wrong " + algorithm + " of " + file.getKey());
        }
    }

    private void pom(String path, byte[] content, List<String> problems) throws IOException {
        Model model = model(content);
        for (Map.Entry<String, Function<Model, Object>> part : INHERITED.entrySet()) {
            if (missing(part.getValue().apply(model)) && missing(parent(model).map(part.getValue()).orElse(null))) {
                problems.add(part.getKey() + " is missing in " + path);
            }
        }
        if (missing(model.getName())) {
            problems.add("name is missing in " + path);
        }
        String artifact = path.substring(0, path.length() - ".pom".length());
        if (!model.getPackaging().equals("pom")) {
            for (String end : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                if (!files.containsKey(artifact + end)) {
                    problems.add("no " + artifact + end);
                }
            }
        }
    }

    /** What a module inherits, for Central looks at the effective POM. */
    private Optional<Model> parent(Model model) {
        return Optional.ofNullable(model.getParent())
                .map(parent -> files.get(parent.getGroupId().replace('.', '/') + "/" + parent.getArtifactId() + "/" + parent.getVersion() + "/"
                        + parent.getArtifactId() + "-" + parent.getVersion() + ".pom"))
                .map(Bundle::model);
    }

    private static boolean missing(Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    private static Model model(byte[] pom) {
        try {
            return new MavenXpp3Reader().read(new ByteArrayInputStream(pom));
        } catch (IOException | XmlPullParserException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

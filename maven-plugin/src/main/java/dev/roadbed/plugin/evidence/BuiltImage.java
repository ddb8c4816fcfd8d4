package dev.roadbed.plugin.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roadbed.checks.evidence.Resource;
import dev.roadbed.checks.json.JsonText;
import dev.roadbed.plugin.maven.BaseImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The image that Jib has built in this build, and the one below it. */
final class BuiltImage {

    private static final String JIB = "jib-maven-plugin";
    private static final String SHA256 = "sha256:";

    private final MavenProject project;

    BuiltImage(MavenProject project) {
        this.project = project;
    }

    /** By the digest of its manifest; nothing if this build makes none. @throws IOException if Jib has not written what it built */
    Optional<Resource> image(List<MojoExecution> before) throws IOException {
        if (before.stream().noneMatch(one -> one.getArtifactId().equals(JIB) && one.getGoal().startsWith("build"))) {
            return Optional.empty();
        }
        Path report = Path.of(project.getBuild().getDirectory(), "jib-image.json");
        JsonNode image = JsonText.read(Files.readString(report));
        String digest = image.path("imageDigest").asText();
        if (!digest.matches("sha256:[0-9a-f]{64}")) {
            throw new IOException(report + " has no digest of the image");
        }
        return Optional.of(Resource.file(image.path("image").asText(), digest.substring(SHA256.length())));
    }

    /** What it stands on, as the POM pins it. */
    Optional<Resource> base() {
        return BaseImage.of(project).filter(image -> image.contains("@" + SHA256))
                .map(image -> Resource.input("docker://" + image, image.substring(image.indexOf(SHA256) + SHA256.length())));
    }
}

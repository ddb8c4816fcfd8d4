package dev.roadbed.enforcer;

import dev.roadbed.checks.crypto.CryptoPolicy;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.cbom.Cbom;
import dev.roadbed.checks.crypto.cbom.CbomSubject;
import dev.roadbed.checks.file.WholeFile;
import dev.roadbed.checks.sbom.BuildTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.project.MavenProject;

/** The module's inventory of cryptography, in the folder of its reports. A module without classes has none. */
final class CryptoInventory {

    private static final String OURS = "/META-INF/maven/dev.roadbed/roadbed-enforcer-rules/pom.properties";

    private CryptoInventory() {}

    static void write(Examination examination, List<CryptoUse> uses, CryptoPolicy policy) throws IOException {
        MavenProject project = examination.project();
        Path file = Path.of(project.getBuild().getDirectory()).resolve("roadbed").resolve(Cbom.fileName(project.getArtifactId()));
        if (!Files.isDirectory(CryptoInputs.classes(project))) {
            // One of an earlier build, when there were classes, would be a lie.
            Files.deleteIfExists(file);
            return;
        }
        CbomSubject subject = new CbomSubject(project.getGroupId(), project.getArtifactId(), project.getVersion(),
                project.getArtifact().getArtifactHandler().getExtension(),
                BuildTime.of(examination.session().getUserProperties(), project.getProperties()), version());
        WholeFile.replace(file, Cbom.of(subject, uses, policy).bytes());
    }

    private static String version() throws IOException {
        Properties ours = new Properties();
        try (InputStream in = CryptoInventory.class.getResourceAsStream(OURS)) {
            if (in != null) {
                ours.load(in);
            }
        }
        return ours.getProperty("version", "");
    }
}

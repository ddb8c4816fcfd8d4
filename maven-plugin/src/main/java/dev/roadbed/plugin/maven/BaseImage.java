package dev.roadbed.plugin.maven;

import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The image that Jib builds upon. */
public final class BaseImage {

    private BaseImage() {}

    /** As the effective POM names it; nothing for a project without Jib, or with Jib's own default. */
    public static Optional<String> of(MavenProject project) {
        Plugin jib = project.getPlugin("com.google.cloud.tools:jib-maven-plugin");
        return jib != null && jib.getConfiguration() instanceof Xpp3Dom configuration
                ? Optional.ofNullable(configuration.getChild("from")).map(from -> from.getChild("image")).map(Xpp3Dom::getValue)
                : Optional.empty();
    }
}

package dev.roadbed.plugin.sbom;

import dev.roadbed.checks.sbom.BuildTime;
import dev.roadbed.checks.sbom.Creator;
import dev.roadbed.checks.sbom.OuterComponent;
import dev.roadbed.plugin.maven.BaseImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Developer;
import org.apache.maven.project.MavenProject;

/**
 * What the effective POM says for the bill of materials.
 *
 * @param project whose POM it is
 * @param call    properties of the call and of {@code .mvn/maven.config}, which win over the POM as they do for Maven's own archiver
 */
record ProjectFacts(MavenProject project, Properties call) {

    /** Its value is an e-mail address or a URL; {@code docs/reference/sbom.md}. */
    private static final String CREATOR = "roadbed.sbom.creator";

    /** Who answers for the SBOM: what is written for it, else the organization, a developer, the home page. */
    Creator creator() {
        String organization = project.getOrganization() == null ? null : project.getOrganization().getName();
        String name = Stream.of(organization, project.getName()).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
        Stream<String> organizationUrl = project.getOrganization() == null ? Stream.empty() : one(project.getOrganization().getUrl());
        Stream<String> developers = project.getDevelopers().stream().flatMap(ProjectFacts::contacts);
        return Stream.of(one(property(CREATOR)), organizationUrl, developers, one(project.getUrl()))
                .flatMap(contact -> contact).map(contact -> new Creator(name, contact.strip())).filter(Creator::isKnown).findFirst()
                .orElse(new Creator(name, ""));
    }

    private static Stream<String> contacts(Developer developer) {
        return Stream.concat(one(developer.getEmail()), one(developer.getUrl()));
    }

    private String property(String name) {
        return call.getProperty(name, project.getProperties().getProperty(name));
    }

    private static Stream<String> one(String text) {
        return Stream.ofNullable(text).filter(value -> !value.isBlank());
    }

    Optional<Instant> time() {
        return BuildTime.of(call, project.getProperties());
    }

    /** The Java runtime first, then the image below the application, if there is one. */
    List<OuterComponent> outer() {
        List<OuterComponent> outer = new ArrayList<>();
        String release = Stream.of("maven.compiler.release", "maven.compiler.target", "java.version")
                .flatMap(name -> one(property(name))).findFirst()
                .orElseGet(() -> String.valueOf(Runtime.version().feature()));
        outer.add(OuterComponent.java(release));
        BaseImage.of(project).flatMap(OuterComponent::image).ifPresent(outer::add);
        return outer;
    }

    String sourceUri() {
        return ComponentSources.url(project.getScm()).orElse("");
    }
}

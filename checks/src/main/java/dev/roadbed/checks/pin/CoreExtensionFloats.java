package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.CommittedProperties;
import dev.roadbed.checks.pom.CoreExtensions;
import dev.roadbed.checks.pom.CoreExtensions.CoreExtension;
import dev.roadbed.checks.pom.Expressions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A core extension in {@code .mvn/extensions.xml} whose version can mean something else tomorrow, or that has none. */
@AutoService(RepositoryCheck.class)
public final class CoreExtensionFloats implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-004", "core extension floats", "its code runs inside Maven itself, before any rule can look");

    private static final String FIX = "<version>…</version> with one released version, without range or keyword";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        List<Finding> findings = new ArrayList<>();
        for (Path file : repository.files()) {
            if (file.endsWith(Path.of(".mvn", "extensions.xml"))) {
                judge(repository, file, findings);
            }
        }
        return findings;
    }

    private static void judge(RepositoryInput repository, Path file, List<Finding> findings) {
        try {
            Map<String, String> committed = CommittedProperties.in(file.getParent().getParent());
            for (CoreExtension extension : CoreExtensions.read(file)) {
                Place place = Place.in(repository.root(), file, extension.line());
                problem(extension, committed, repository.release())
                        .ifPresent(why -> findings.add(DESCRIPTION.finding(
                                place, (extension.key() + " " + extension.version()).trim(), DESCRIPTION.why() + ": " + why, FIX)));
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            findings.add(unreadable(Place.in(repository.root(), file, line)));
        } catch (IOException e) {
            findings.add(unreadable(Place.in(repository.root(), file, 0)));
        }
    }

    private static Finding unreadable(Place place) {
        return DESCRIPTION.finding(place, "the file cannot be read",
                "what cannot be read cannot be judged", "make it well-formed XML that this user may read");
    }

    private static Optional<String> problem(CoreExtension extension, Map<String, String> committed, boolean release) {
        String version = extension.version();
        for (String name : Expressions.names(version)) {
            if (!committed.containsKey(name)) {
                return Optional.of("no file of the commit defines " + name);
            }
            version = version.replace("${" + name + "}", committed.get(name));
        }
        if (version.isEmpty()) {
            return Optional.of("it has no version");
        }
        boolean tolerated = !release && extension.groupId().equals(ModuleInput.ROADBED);
        return Floating.of(version).filter(how -> how != Floating.SNAPSHOT || !tolerated).map(Floating::because);
    }
}

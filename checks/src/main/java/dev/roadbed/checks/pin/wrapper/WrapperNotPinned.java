package dev.roadbed.checks.pin.wrapper;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import java.util.List;
import java.util.Optional;

/** A Maven wrapper that does not say exactly which Maven to download, or says it of a place that cannot be trusted. */
@AutoService(RepositoryCheck.class)
public final class WrapperNotPinned implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-018", "Maven wrapper without exact Maven",
            "this Maven runs every build");

    private static final String FIX = "distributionUrl=https://repo.maven.apache.org/maven2/org/apache/maven/apache-maven/"
            + "3.9.16/apache-maven-3.9.16-bin.zip";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        return Wrapper.in(repository).stream().flatMap(wrapper -> judge(wrapper).stream()).toList();
    }

    private static Optional<Finding> judge(Wrapper wrapper) {
        if (wrapper.properties().isEmpty()) {
            return Optional.of(finding(wrapper.place(""), "no .mvn/wrapper/maven-wrapper.properties",
                    "without it the wrapper cannot know which Maven to take", "./mvnw wrapper:wrapper -Dtype=only-script"));
        }
        Optional<String> url = wrapper.properties().get().value("distributionUrl");
        if (url.isEmpty()) {
            return Optional.of(finding(wrapper.place("distributionUrl"), "no distributionUrl",
                    "without it the wrapper cannot know which Maven to take", FIX));
        }
        return DownloadUrl.problem(url.get()).map(why -> finding(wrapper.place("distributionUrl"), url.get(), why, FIX));
    }

    private static Finding finding(Place place, String what, String why, String fix) {
        return DESCRIPTION.finding(place, what, DESCRIPTION.why() + ": " + why, fix);
    }
}

package dev.roadbed.checks.version;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.document.DocumentCheck;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** RB-VER: versions of the project itself, by SemVer. Some look at documents and are asked with RB-DOC, the others at the API. */
@AutoService(CheckFamily.class)
public final class VersionFamily implements CheckFamily {

    @Override
    public String name() {
        return "VER";
    }

    @Override
    public Stream<? extends Check> checks() {
        return Stream.concat(
                CheckFamily.load(DocumentCheck.class).stream().filter(check -> check.description().id().family().equals(name())),
                CheckFamily.load(ApiCheck.class).stream());
    }
}

package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** RB-VER: versions of the project itself, by SemVer. They look at the same documents as RB-DOC, so they are asked together. */
@AutoService(CheckFamily.class)
public final class VersionFamily implements CheckFamily {

    @Override
    public String name() {
        return "VER";
    }

    @Override
    public Stream<? extends Check> checks() {
        return CheckFamily.load(DocumentCheck.class).stream().filter(check -> check.description().id().family().equals(name()));
    }
}

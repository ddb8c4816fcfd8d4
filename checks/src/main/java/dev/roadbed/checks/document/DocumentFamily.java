package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** RB-DOC: documents, by structure and date. */
@AutoService(CheckFamily.class)
public final class DocumentFamily implements CheckFamily {

    @Override
    public String name() {
        return "DOC";
    }

    @Override
    public Stream<? extends Check> checks() {
        return CheckFamily.load(DocumentCheck.class).stream().filter(check -> check.description().id().family().equals(name()));
    }
}

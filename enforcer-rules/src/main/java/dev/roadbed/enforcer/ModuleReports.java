package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Report;
import dev.roadbed.checks.finding.ReportFolder;
import dev.roadbed.checks.finding.Section;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The reports in the build folder of a module during one build. The first rule removes what an earlier build left there, so that
 * nobody reads an old report after a build that could not finish; each rule adds its section to those before it.
 */
final class ModuleReports {

    private final ReportFolder folder;
    private Report report = Report.empty();
    private boolean started;

    private ModuleReports(Path folder) {
        this.folder = new ReportFolder(folder);
    }

    /** Those of the module; modules that share a build folder share its reports, too. */
    static ModuleReports of(Examination examination) {
        Path folder = Path.of(examination.project().getBuild().getDirectory()).toAbsolutePath().normalize().resolve("roadbed");
        ModuleReports reports =
                examination.memory().remember("reports " + folder, ModuleReports.class, () -> new ModuleReports(folder));
        reports.start();
        return reports;
    }

    Path folder() {
        return folder.path();
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            try {
                folder.clear();
            } catch (IOException e) {
                // Whoever may not remove the old report may not replace it either: add() will say so, with the findings.
                return;
            }
        }
    }

    synchronized void add(Section section) throws IOException {
        report = report.with(section);
        folder.write(report);
    }
}

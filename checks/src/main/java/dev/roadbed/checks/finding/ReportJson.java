package dev.roadbed.checks.finding;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.roadbed.checks.json.JsonBytes;
import java.io.IOException;

/**
 * A report as {@code findings.json}: for scripts and dashboards. The same report gives the same bytes; {@code
 * docs/reference/reports.md} has the fields.
 */
final class ReportJson {

    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(Report report) {
        return JsonBytes.of(json -> new ReportJson(json).write(report));
    }

    private void write(Report report) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", 1);
        json.writeArrayFieldStart("rules");
        for (Section section : report.sections()) {
            writeRule(section);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Section section : report.sections()) {
            for (Finding finding : section.open()) {
                writeStart(section, finding);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("accepted");
        for (Section section : report.sections()) {
            for (AcceptedFinding accepted : section.accepted()) {
                writeAccepted(section, accepted);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeRule(Section section) throws IOException {
        json.writeStartObject();
        json.writeStringField("module", section.module());
        json.writeStringField("rule", section.rule());
        json.writeArrayFieldStart("checks");
        for (CheckDescription check : section.checks()) {
            json.writeString(check.id().value());
        }
        json.writeEndArray();
        json.writeNumberField("findings", section.open().size());
        json.writeNumberField("accepted", section.accepted().size());
        json.writeEndObject();
    }

    private void writeStart(Section section, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.id().value());
        json.writeStringField("severity", finding.severity().level());
        json.writeStringField("module", section.module());
        json.writeStringField("rule", section.rule());
        json.writeStringField("file", finding.place().file());
        if (finding.place().line() > 0) {
            json.writeNumberField("line", finding.place().line());
        }
        json.writeStringField("what", finding.what());
        json.writeStringField("why", finding.why());
        json.writeStringField("fix", finding.fix());
        json.writeStringField("docs", finding.id().page());
    }

    private void writeAccepted(Section section, AcceptedFinding accepted) throws IOException {
        writeStart(section, accepted.finding());
        json.writeObjectFieldStart("acceptance");
        json.writeStringField("file", accepted.ledger().file());
        json.writeNumberField("line", accepted.ledger().line());
        json.writeStringField("reason", accepted.reason());
        json.writeStringField("owner", accepted.owner());
        json.writeStringField("accepted", accepted.accepted().toString());
        json.writeStringField("until", accepted.until().toString());
        json.writeEndObject();
        json.writeEndObject();
    }
}

package dev.roadbed.checks.finding;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.roadbed.checks.json.JsonBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report as {@code findings.sarif}: Static Analysis Results Interchange Format 2.1.0, an OASIS standard, which code hosts and
 * IDEs show at the line. The same report gives the same bytes.
 */
final class ReportSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** The name that SARIF 2.1.0, section 3.14.14, uses for the root of the sources; a viewer knows where that is on its machine. */
    private static final String ROOT = "%SRCROOT%";

    private final JsonGenerator json;
    private final List<CheckDescription> checks;
    private final Map<String, Integer> fingerprints = new HashMap<>();

    private ReportSarif(JsonGenerator json, List<CheckDescription> checks) {
        this.json = json;
        this.checks = checks;
    }

    static byte[] of(Report report) {
        return JsonBytes.of(json -> new ReportSarif(json, report.checks()).write(report));
    }

    private void write(Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        writeTool();
        json.writeObjectFieldStart("automationDetails");
        // Tells the uploads of several modules apart; the slash at the end makes all of it a category (section 3.17.3).
        json.writeStringField("id", report.modules().collect(Collectors.joining(",", "roadbed/", "/")));
        json.writeEndObject();
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(ROOT);
        writeText("description", "the root of the repository");
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        writeResults(report);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeTool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Roadbed");
        json.writeStringField("informationUri", Home.URL);
        json.writeArrayFieldStart("rules");
        for (CheckDescription check : checks) {
            writeRule(check);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRule(CheckDescription check) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", check.id().value());
        writeText("shortDescription", check.title());
        writeText("fullDescription", check.title() + ": " + check.why());
        json.writeStringField("helpUri", Home.page(check.id()));
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", check.severity().level());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResults(Report report) throws IOException {
        json.writeArrayFieldStart("results");
        for (Finding finding : report.open()) {
            writeStart(finding);
            json.writeEndObject();
        }
        for (AcceptedFinding accepted : report.accepted()) {
            writeStart(accepted.finding());
            writeSuppression(accepted);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeStart(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.id().value());
        json.writeNumberField("ruleIndex", checks.stream().map(CheckDescription::id).toList().indexOf(finding.id()));
        json.writeStringField("level", finding.severity().level());
        writeText("message", finding.what() + ". Why: " + finding.why() + ". Fix: " + finding.fix());
        writeLocation(finding.place());
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("roadbedFinding/v1", fingerprint(finding));
        json.writeEndObject();
    }

    private void writeLocation(Place place) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        SarifUri uri = SarifUri.of(place.file());
        json.writeStringField("uri", uri.text());
        if (uri.relative()) {
            json.writeStringField("uriBaseId", ROOT);
        }
        json.writeEndObject();
        if (place.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", place.line());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeSuppression(AcceptedFinding accepted) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        // "external": kept in a file of its own and not in the source (section 3.35.2).
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification",
                accepted.reason() + " (" + accepted.owner() + ", until " + accepted.until() + ", " + accepted.ledger() + ")");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeText(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** The same when lines move: without line, but with a number for the second of two that say the same. */
    private String fingerprint(Finding finding) {
        String text = finding.id() + "\n" + finding.place().file() + "\n" + finding.what();
        int occurrence = fingerprints.merge(text, 1, Integer::sum);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((text + "\n" + occurrence).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

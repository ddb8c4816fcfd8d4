package dev.roadbed.checks.sbom;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The schema of CycloneDX 1.6 as OWASP publishes it, read by a validator that knows nothing of CycloneDX. */
public final class CycloneDxSchema {

    private static final Schema SCHEMA = read();

    private CycloneDxSchema() {}

    /** What is wrong with a document; nothing if it is valid. */
    public static List<String> errors(String bom) {
        return SCHEMA.validate(bom, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static Schema read() {
        String base = "http://cyclonedx.org/schema/";
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(Map.of(
                base + "spdx.schema.json", resource("/spdx.schema.json"), base + "jsf-0.82.schema.json", resource("/jsf-0.82.schema.json"))))
                .getSchema(resource("/bom-1.6.schema.json"));
    }

    private static String resource(String name) {
        try (InputStream in = CycloneDxSchema.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

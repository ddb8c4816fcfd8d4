package dev.roadbed.checks.licence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The ids that SPDX has given: data, in {@code spdx-ids.yml}. */
final class SpdxIds {

    private static final String FILE = "spdx-ids.yml";

    private final Map<String, String> licences;
    private final Map<String, String> exceptions;

    private SpdxIds(Map<?, ?> file) {
        licences = byLowerCase(file.get("licences").toString());
        exceptions = byLowerCase(file.get("exceptions").toString());
    }

    static SpdxIds load() {
        try (InputStream in = SpdxIds.class.getResourceAsStream(FILE)) {
            return new SpdxIds((Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " is part of our jar", e);
        }
    }

    private static Map<String, String> byLowerCase(String ids) {
        Map<String, String> found = new TreeMap<>();
        for (String id : ids.split(" +")) {
            found.put(id.toLowerCase(Locale.ROOT), id);
        }
        return found;
    }

    /** The id as SPDX writes it, for one in any case; nothing if there is none. */
    Optional<String> licence(String text) {
        return Optional.ofNullable(licences.get(text.toLowerCase(Locale.ROOT)));
    }

    /** As {@link #licence}, of what may stand behind WITH. */
    Optional<String> exception(String text) {
        return Optional.ofNullable(exceptions.get(text.toLowerCase(Locale.ROOT)));
    }
}

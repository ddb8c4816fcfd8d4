package dev.roadbed.checks.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Which SPDX id people mean by the names and URLs that they write into POMs: data, in {@code licence-names.yml}. */
final class LicenceNames {

    private static final String FILE = "licence-names.yml";

    private final Map<String, String> ids = new TreeMap<>();

    private LicenceNames(Map<?, ?> file) {
        file.forEach((id, names) -> ((List<?>) names).forEach(name -> {
            String other = ids.put(plain(name.toString()), id.toString());
            if (other != null && !other.equals(id.toString())) {
                throw new IllegalStateException(FILE + " gives '" + name + "' to " + other + " and to " + id);
            }
        }));
    }

    static LicenceNames load() {
        try (InputStream in = LicenceNames.class.getResourceAsStream(FILE)) {
            return new LicenceNames((Map<?, ?>) new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " is part of our jar", e);
        }
    }

    /** The id that a name or URL means; nothing if that is not certain. */
    Optional<String> find(String text) {
        return Optional.ofNullable(ids.get(plain(text)));
    }

    /** Without what people write in many ways: case, "the", punctuation, protocol, "www", ending. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).strip().replaceFirst("^https?://(www\\.)?", "").replaceFirst("\\.(html|txt|php|md)$", "")
                .replaceAll("\\bthe\\b|\\bversion\\b|[ ,;()\"'_-]+", " ").replaceAll("\\bv(?=[0-9])", "").replaceAll(" +", " ").strip()
                .replaceFirst("/$", "");
    }
}

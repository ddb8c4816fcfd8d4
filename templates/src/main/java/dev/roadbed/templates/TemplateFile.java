package dev.roadbed.templates;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One file of a template tree.
 *
 * @param path where it goes, with {@code /} between names; may hold the tokens {@value #PACKAGE_PATH} and {@value #PACKAGE}
 * @param origin layer and path, for errors
 * @param when its layer is part of the project
 * @param content its bytes
 */
public record TemplateFile(String path, String origin, Condition when, byte[] content) {

    /** A directory of this name becomes the directories of the package. */
    public static final String PACKAGE_PATH = "__packagePath__";

    /** In a name, the package with its dots: what {@link java.util.ServiceLoader} looks for is called so. */
    public static final String PACKAGE = "__package__";

    /** The file's text, or empty when it is not UTF-8 text and therefore has no holes. */
    public Optional<String> text() {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /**
     * The file's text with its holes, or empty when it has none and is copied byte for byte.
     *
     * @throws TemplateException when a hole is unknown
     */
    public Optional<TemplateText> template(Set<String> holes) {
        return text().map(text -> TemplateText.parse(origin, text, holes)).filter(TemplateText::hasHoles);
    }

    /** Where the file goes with these values of holes. */
    public String pathFor(Map<String, String> values) {
        return path.replace(PACKAGE_PATH, values.get(Questions.PACKAGE_PATH)).replace(PACKAGE, values.get("package"));
    }
}

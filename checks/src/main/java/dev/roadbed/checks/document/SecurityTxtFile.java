package dev.roadbed.checks.document;

import dev.roadbed.checks.markdown.MarkdownFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A {@code security.txt}, read as RFC 9116, section 2.2, describes it: one field per line, comments with {@code #}, names in
 * any case. The lines around a signature's text (section 2.3) are no fields.
 *
 * @param path   relative to the root
 * @param fields in order
 * @param faulty lines that are neither field nor comment
 */
record SecurityTxtFile(String path, List<Field> fields, List<Integer> faulty) {

    /** A field. @param name in small letters */
    record Field(String name, String value, int line) {}

    /** At the root, from where it is put on a web site, or where a service serves it from. */
    private static final Pattern PLACE = Pattern.compile(
            "((.*/)?src/main/(webapp|resources/(static|public|META-INF/resources))/)?([.]well-known/)?security[.]txt");

    /** Whether a file is one, by its place: RFC 9116, section 3, wants the folder {@code .well-known}. */
    static boolean is(String path) {
        return PLACE.matcher(path).matches();
    }

    /** All that can be read; {@link UnreadableDocument} speaks about the others. */
    static List<SecurityTxtFile> all(DocumentsInput documents) {
        List<SecurityTxtFile> found = new ArrayList<>();
        for (Path file : documents.files()) {
            if (is(documents.path(file))) {
                try {
                    found.add(of(documents.path(file), MarkdownFile.text(file)));
                } catch (IOException e) {
                    continue;
                }
            }
        }
        return found;
    }

    static SecurityTxtFile of(String path, String text) {
        List<Field> fields = new ArrayList<>();
        List<Integer> faulty = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("-----BEGIN PGP SIGNATURE-----")) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).matches("[A-Za-z][A-Za-z0-9-]*")) {
                fields.add(new Field(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(), i + 1));
            } else if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("-----BEGIN PGP")) {
                faulty.add(i + 1);
            }
        }
        return new SecurityTxtFile(path, fields, faulty);
    }

    List<Field> named(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).toList();
    }
}

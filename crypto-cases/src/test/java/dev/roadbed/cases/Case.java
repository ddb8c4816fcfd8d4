package dev.roadbed.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case: from its {@code @Expect} to the next one.
 *
 * @param name     as {@code Ciphers.Literal}
 * @param file     name of its source file
 * @param first    its first line
 * @param last     its last line
 * @param expected ids of the checks that must find something in it
 */
record Case(String name, String file, int first, int last, Set<String> expected) {

    private static final Pattern EXPECT = Pattern.compile("\\s*@Expect\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\\s*public static class (\\w+).*");

    static List<Case> below(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            cases.addAll(in(file.getFileName().toString(), Files.readAllLines(file)));
        }
        return cases;
    }

    private static List<Case> in(String file, List<String> lines) {
        List<Case> cases = new ArrayList<>();
        int end = lines.size();
        for (int at = lines.size() - 1; at >= 0; at--) {
            Matcher expect = EXPECT.matcher(lines.get(at));
            if (expect.matches()) {
                Matcher name = NAME.matcher(lines.get(at + 1));
                if (!name.matches()) {
                    throw new IllegalStateException(file + ":" + (at + 2) + " no case after @Expect");
                }
                cases.add(0, new Case(file.replace(".java", ".") + name.group(1), file, at + 1, end, ids(expect.group(1))));
                end = at;
            }
        }
        return cases;
    }

    private static Set<String> ids(String text) {
        return Arrays.stream(text.replaceAll("[{}\\s]", "").split(",")).filter(id -> !id.isEmpty())
                .map(id -> Expect.Id.valueOf(id).check()).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean holds(String path, int line) {
        return path.endsWith("/" + file) && first <= line && line <= last;
    }
}

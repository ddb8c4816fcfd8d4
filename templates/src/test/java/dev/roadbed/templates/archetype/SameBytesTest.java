package dev.roadbed.templates.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dev.roadbed.templates.Answers;
import dev.roadbed.templates.Manifest;
import dev.roadbed.templates.Questions;
import dev.roadbed.templates.RenderedFile;
import dev.roadbed.templates.Renderer;
import dev.roadbed.templates.TemplateException;
import dev.roadbed.templates.TemplateText;
import dev.roadbed.templates.TemplateTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archetype plugin and our renderer make the same bytes, whatever the templates hold. */
class SameBytesTest {

    private static final Questions QUESTIONS = Questions.bundled("service");

    private static final Map<String, String> GIVEN = Map.of("groupId", "com.acme", "artifactId", "2-Fast.x_y",
            "securityContact", "https://acme.example/a/~b", "codeOwner", "@acme/own.ers", "name", "Fast (2) + more",
            "day", "2096-02-29");

    /** What engines, shells and parsers might take for theirs; each is tried alone, beside holes, and mixed. */
    private static final List<String> HOSTILE = List.of(
            "${{ github.ref }}", "${{version}}", "## heading", "### heading\n\ntext", "#!/bin/sh\n", "# comment",
            "#fff",
            "$1 $@ $$ $? $#", "${x:-d}", "${x%%.*}", "${a[@]}", "$(pwd)", "$artifactId", "${artifactId}",
            "$!artifactId",
            "$!{artifactId}", "${artifactId.class}", "#if(true)", "#if", "#end", "#else", "#set($x = 1)", "#foreach",
            "#include('pom.xml')", "#parse('x')", "#stop", "#break", "#define", "#evaluate('x')", "#macro(a)", "#@a()",
            "#foo()", "#[[", "]]#", "#[[ x ]]#", "]]]#", "]]]]##", "#[[#[[]]#]]#", "]", "]]", "#", "##", "#*", "*#",
            "#**", "\\",
            "\\$x", "\\#if", "\\\\${x}", "$", "${", "}", "{", "{{ x }}", "{% x %}", "<%= x %>", "@x@", "@@",
            "@@ -1,2 +3,4 @@",
            "@", "@@@", "__package__", "\u00e4\u20ac\ud83d\ude00\u2028\u00a0", "\ufeff", "\t", " ", "\n", "\n\n",
            "  \n", "x ",
            "'", "\"", "`", "&lt;", "<![CDATA[ ]]>", "\u0001", "\u007f");

    @TempDir
    private Path directory;

    @Test
    void ofHostileTexts() throws Exception {
        Map<String, String> texts = new TreeMap<>();
        for (int index = 0; index < HOSTILE.size(); index++) {
            String text = HOSTILE.get(index);
            texts.put("alone-" + index, text);
            texts.put("around-" + index, text + "@@artifactId@@" + text);
            texts.put("inside-" + index, "@@name@@" + text + "@@package@@");
            texts.put("lines-" + index, "@@version@@\n" + text + "\n  @@dnsName@@\n" + text + "\n");
        }
        Random random = new Random(20261124);
        for (int index = 0; index < 300; index++) {
            StringBuilder mixed = new StringBuilder("@@packagePath@@");
            for (int piece = 0; piece < 12; piece++) {
                mixed.append(HOSTILE.get(random.nextInt(HOSTILE.size())))
                        .append(random.nextInt(4) == 0 ? "@@codeOwner@@" : "");
            }
            texts.put("mixed-" + index, mixed.toString());
        }
        // Where pieces meet they may look like a hole that does not exist; that is an error of its own.
        texts.values().removeIf(SameBytesTest::hasUnknownHole);

        compare(files(texts));

        assertThat(texts).hasSizeGreaterThan(400);
    }

    /** Every text of up to four of the characters that have a meaning in Velocity. */
    @Test
    void ofAllShortTexts() throws Exception {
        List<String> texts = List.of("");
        Map<String, String> files = new LinkedHashMap<>();
        for (int length = 1; length <= 4; length++) {
            texts = texts.stream().flatMap(text -> "#*[]$\\{\n!a".chars().mapToObj(next -> text + (char) next))
                    .toList();
            files.put("short-" + length, String.join("@@artifactId@@", texts));
        }

        compare(files(files));

        assertThat(texts).hasSize(10_000);
    }

    @Test
    void ofBinaryFilesAndForeignLineEnds() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] all = new byte[512];
        for (int index = 0; index < all.length; index++) {
            all[index] = (byte) index;
        }
        files.put("binary.png", all);
        files.put("latin1.txt", "\u00e4 @@artifactId@@ ${x}".getBytes(StandardCharsets.ISO_8859_1));
        files.put("nul.txt", "a\0b @@artifactId@@".getBytes(StandardCharsets.UTF_8));
        files.put("windows.cmd", "@echo off\r\nrem ${x} ## $\r\n".getBytes(StandardCharsets.UTF_8));
        files.put("old-mac.txt", "a\rb".getBytes(StandardCharsets.UTF_8));
        files.put("empty.txt", new byte[0]);
        files.put("no-end.txt", "@@artifactId@@".getBytes(StandardCharsets.UTF_8));
        files.put("src/__packagePath__/deep/A.java", "package @@package@@.deep;\n".getBytes(StandardCharsets.UTF_8));
        files.put("src/__packagePath__/copied.bin", all);

        assertThat(compare(files)).containsEntry("windows.cmd", "@echo off\r\nrem ${x} ## $\r\n")
                .containsEntry("no-end.txt", "2-Fast.x_y")
                .containsEntry("src/com/acme/_2fast/x_y/deep/A.java", "package com.acme._2fast.x_y.deep;\n");
    }

    @ParameterizedTest
    @CsvSource({"service, ", "library, one", "library, 'api,implementation'"})
    void ofAllTemplatesThatWeBringWithEachChoice(String kind, String modules) throws Exception {
        Questions questions = Questions.bundled(kind);
        Manifest manifest = Manifest.bundled(kind, questions);
        ArchetypePlugin plugin = plugin(questions, manifest, TemplateTree.bundled(manifest.layers()));
        for (String ci : List.of("github", "gitlab", "none")) {
            Map<String, String> given = new LinkedHashMap<>(GIVEN);
            given.put("ci", ci);
            if (modules != null) {
                given.put("modules", modules);
            }
            Path generated = directory.resolve(ci);

            plugin.generate(generated, given);

            List<RenderedFile> rendered = Renderer.bundled(kind).render(Answers.of(questions, given));
            assertThat(Generated.files(generated.resolve(GIVEN.get("artifactId")))).containsExactlyInAnyOrderEntriesOf(texts(rendered));
            assertThat(rendered).extracting(RenderedFile::path)
                    .contains(".gitignore", ".gitattributes", ".editorconfig", ".mvn/wrapper/maven-wrapper.properties",
                    "mvnw.cmd")
                    .matches(paths -> paths.contains(".github/workflows/ci.yml") == ci.equals("github"))
                    .matches(paths -> paths.contains(".gitlab-ci.yml") == ci.equals("gitlab"));
            for (RenderedFile file : rendered) {
                Path path = generated.resolve(GIVEN.get("artifactId")).resolve(file.path());
                assertThat(Files.isExecutable(path)).as(file.path()).isEqualTo(file.path().equals("mvnw"));
            }
        }
    }

    @Test
    void ofDaysThatFollowFromTheDayOfToday() throws Exception {
        Map<String, String> given = new LinkedHashMap<>(GIVEN);
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        given.remove("day");

        Map<String, String> generated = compare(files(Map.of("days.txt", "@@day@@ @@securityTxtExpires@@ @@supportedUntil@@")), given);

        LocalDate day = LocalDate.parse(generated.get("days.txt").split(" ")[0]);
        assertThat(day).isBetween(before, LocalDate.now(ZoneOffset.UTC));
        assertThat(generated).containsEntry("days.txt", day + " " + day.plusMonths(11) + " " + day.plusYears(5));
    }

    @Test
    void onAMachineWithOtherLineEnds() throws Exception {
        String before = System.lineSeparator();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("filled.txt", "a\n@@artifactId@@\n".getBytes(StandardCharsets.UTF_8));
        files.put("copied.txt", "a\nb\r\n".getBytes(StandardCharsets.UTF_8));
        System.setProperty("line.separator", "\r\n");
        try {
            assertThat(compare(files)).containsEntry("filled.txt", "a\n2-Fast.x_y\n");
        } finally {
            System.setProperty("line.separator", before);
        }
    }

    @Test
    void carriageReturnsBesideHolesAreRefusedForTheyWouldBeLost() {
        assertThatThrownBy(() -> compare(Map.of("x.cmd", "rem\r\n@@artifactId@@".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(TemplateException.class).hasMessageContaining("templates/x.cmd")
                .hasMessageContaining("Unix line ends").hasMessageContaining("rem");
    }

    /** Generates by both ways, compares, and gives the texts by path. */
    private Map<String, String> compare(Map<String, byte[]> files) throws Exception {
        return compare(files, GIVEN);
    }

    private Map<String, String> compare(Map<String, byte[]> files, Map<String, String> given) throws Exception {
        Path templates = directory.resolve("templates");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = templates.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.writeString(templates.resolve("pom.xml"), "<project><!-- ${x} ## no hole --></project>\n");
        TemplateTree tree = TemplateTree.of(templates);
        Path generated = directory.resolve("generated");

        plugin(QUESTIONS, Trees.anyFile(), tree).generate(generated, given);

        Map<String, String> byRenderer = texts(new Renderer(QUESTIONS, Trees.anyFile(), tree, "0.1.0")
                .render(Answers.of(QUESTIONS, given)));
        Map<String, String> byPlugin = Generated.files(generated.resolve(given.get("artifactId")));
        assertThat(byPlugin).containsExactlyInAnyOrderEntriesOf(byRenderer);
        return byPlugin;
    }

    private ArchetypePlugin plugin(Questions questions, Manifest manifest, TemplateTree tree) throws IOException {
        Path out = directory.resolve("out");
        new ArchetypeCompiler(questions, manifest, tree, Renderer.release()).write(out);
        return new ArchetypePlugin(ArchetypePlugin.jar(out, directory.resolve("archetype.jar")));
    }

    private static boolean hasUnknownHole(String text) {
        try {
            return TemplateText.parse("text", text, QUESTIONS.holes()) == null;
        } catch (TemplateException unknown) {
            return true;
        }
    }

    private static Map<String, byte[]> files(Map<String, String> texts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static Map<String, String> texts(List<RenderedFile> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path(), Generated.text(file.content())));
        return texts;
    }
}

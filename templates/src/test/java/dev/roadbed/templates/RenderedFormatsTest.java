package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;

/** Legal but awkward answers leave every file well-formed, and what they name keeps its type. */
class RenderedFormatsTest {

    private static final List<String> DNS_NAMED = List.of("name", "namespace", "serviceAccountName", "secretName",
            "app.kubernetes.io/name");

    static Stream<Arguments> answers() {
        return awkward().flatMap(given -> Stream.of(Arguments.of("service", given), Arguments.of("library", given),
                Arguments.of("library", inModules(given))));
    }

    private static Map<String, String> inModules(Map<String, String> given) {
        Map<String, String> answers = new HashMap<>(given);
        answers.put("modules", "api,implementation");
        return answers;
    }

    private static Stream<Map<String, String>> awkward() {
        return Stream.of(
                Map.of("groupId", "com.acme", "artifactId", "orders"),
                Map.of("groupId", "com.acme", "artifactId", "a--b", "name", "a -- b", "version", "1.0.0", "ci", "gitlab"),
                Map.of("groupId", "io.github.2fast", "artifactId", "1.10", "version", "1.10.0", "name", "1.10"),
                Map.of("groupId", "_", "artifactId", "n", "name", "no", "ci", "none", "codeOwner", "@n"),
                Map.of("groupId", "com.ACME", "artifactId", "True", "name", "null",
                        "securityContact", "https://acme.example:8443/a/~b"),
                // Words that have a meaning in a module-info.java, and an end in a digit, of which its compiler warns.
                Map.of("groupId", "open.module.to", "artifactId", "with", "package", "exports.requires.transitive.v2"),
                Map.of("groupId", "de.int.enum", "artifactId", "class", "name", "0x1F (2) + _x_.", "package",
                        "_x.Y__z"),
                Map.of("groupId", "g".repeat(80), "artifactId", "My_Service-" + "x".repeat(49), "version",
                        "1.0." + "1".repeat(36),
                        "name", "N".repeat(80), "securityContact", "s@" + "a".repeat(110) + ".example",
                        "codeOwner", "@" + "o".repeat(119)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void xmlIsWellFormedAndHoldsTheAnswers(String kind, Map<String, String> given) throws Exception {
        Answers answers = Answers.of(Questions.bundled(kind), given);
        DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        int seen = 0;
        for (RenderedFile file : files(kind, answers, "xml")) {
            Document document = parser.parse(new ByteArrayInputStream(file.content()));
            if (file.path().equals("pom.xml")) {
                assertThat(child(document, "groupId")).isEqualTo(answers.get("groupId"));
                assertThat(child(document, "artifactId")).isEqualTo(answers.get("artifactId"));
                assertThat(child(document, "version")).isEqualTo(answers.get("version"));
                assertThat(child(document, "name")).isEqualTo(answers.get("name"));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void yamlIsWellFormedAndNamesAreNames(String kind, Map<String, String> given) {
        List<String> names = new ArrayList<>();
        List<RenderedFile> files = files(kind, Answers.of(Questions.bundled(kind), given), "ya?ml");
        for (RenderedFile file : files) {
            Load load = new Load(LoadSettings.builder().setLabel(file.path()).setAllowDuplicateKeys(false).build());
            for (Object document : load.loadAllFromString(new String(file.content(), StandardCharsets.UTF_8))) {
                if (file.path().startsWith("k8s/")) {
                    collectNames(document, names);
                } else if (file.path().endsWith("/application.yaml")) {
                    assertThat(at(document, "spring", "application", "name")).isEqualTo(given.get("artifactId"));
                }
            }
        }
        boolean deployed = kind.equals("service");
        assertThat(files).hasSizeGreaterThan(deployed ? 5 : given.getOrDefault("ci", "github").equals("none") ? -1 : 0);
        assertThat(names).hasSizeGreaterThan(deployed ? 20 : -1).allMatch(name -> name.matches("[a-z]([a-z0-9-]*[a-z0-9])?(/.*)?"))
                .noneMatch(name -> name.matches("y|n|yes|no|on|off|true|false|null"))
                .allMatch(name -> name.startsWith("registry.example/") || name.length() <= 63 + "-settings".length());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void javaHasLegalSyntaxAndLiesWhereItsPackageSays(String kind, Map<String, String> given) throws Exception {
        List<JavaFileObject> sources = new ArrayList<>();
        for (RenderedFile file : files(kind, Answers.of(Questions.bundled(kind), given), "java")) {
            sources.add(new Source(file));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problems, List.of("--release", "17"), null, sources);
        for (CompilationUnitTree unit : task.parse()) {
            if (unit.getModule() == null) {
                assertThat(unit.getSourceFile().getName())
                        .contains("/" + unit.getPackageName().toString().replace('.', '/') + "/");
            }
        }
        assertThat(problems.getDiagnostics()).isEmpty();
        assertThat(sources).hasSizeGreaterThan(9);
    }

    private static List<RenderedFile> files(String kind, Answers answers, String extension) {
        return Renderer.bundled(kind).render(answers).stream()
                .filter(file -> file.path().matches(".*[.]" + extension)).toList();
    }

    private static String child(Document document, String name) {
        for (var node = document.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getNodeName())) {
                return node.getTextContent();
            }
        }
        throw new AssertionError("no <" + name + ">");
    }

    private static Object at(Object node, String... keys) {
        Object value = node;
        for (String key : keys) {
            value = ((Map<?, ?>) value).get(key);
        }
        return value;
    }

    private static void collectNames(Object node, List<String> names) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (DNS_NAMED.contains(key)) {
                    names.add((String) value);
                }
                collectNames(value, names);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(element -> collectNames(element, names));
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final RenderedFile file;

        Source(RenderedFile file) {
            super(URI.create("string:///" + file.path()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return new String(file.content(), StandardCharsets.UTF_8);
        }
    }
}

package dev.roadbed.templates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which files make a generated project, and what holds for each: the content of, say, {@code service.yml}.
 *
 * @param name of the kind of project, {@code service}
 * @param layers directories of templates beside the manifest
 * @param rules for each file the first that covers it counts
 */
public record Manifest(String name, List<Layer> layers, List<FileRule> rules) {

    public Manifest {
        layers = List.copyOf(layers);
        rules = List.copyOf(rules);
    }

    /** A file with the rule that holds for it. */
    public record Entry(TemplateFile file, FileRule rule) {

        /** When the file is part of a project: its layer and its rule both say so. */
        public Condition when() {
            return file.when().and(rule.when());
        }
    }

    /**
     * The manifest of this name that this jar brings.
     *
     * @throws TemplateException when there is none, or it is faulty; it says where
     */
    public static Manifest bundled(String name, Questions questions) {
        YamlNode root = YamlNode.read(name + ".yml").allowing("format", "layers", "files");
        if (root.get("format").number() != 1) {
            throw new TemplateException(root.get("format").at() + " is not 1, the only format there is");
        }
        return new Manifest(name, root.get("layers").list().stream().map(node -> layer(node, questions)).toList(),
                root.get("files").list().stream().map(node -> rule(node, questions)).toList());
    }

    /**
     * Every file of the tree with its rule, in the order of paths.
     *
     * @throws TemplateException when a file has no rule or a rule no file
     */
    public List<Entry> entries(TemplateTree tree) {
        List<Entry> entries = new ArrayList<>();
        Set<FileRule> used = new HashSet<>();
        for (TemplateFile file : tree.files()) {
            FileRule rule = rules.stream().filter(candidate -> candidate.covers(file.path())).findFirst()
                    .orElseThrow(() -> new TemplateException(file.origin() + " is covered by no line under files in "
                            + name + ".yml; add one that says whose the file is"));
            used.add(rule);
            entries.add(new Entry(file, rule));
        }
        for (FileRule rule : rules) {
            if (!used.contains(rule)) {
                throw new TemplateException(name + ".yml: no template is covered by '" + rule.paths()
                        + "'; remove the line");
            }
        }
        return entries;
    }

    private static FileRule rule(YamlNode node, Questions questions) {
        node.allowing("path", "kind", "executable", "when");
        return new FileRule(node.get("path").text(), kind(node.get("kind")),
                node.has("executable") && node.get("executable").flag(),
                when(node, questions));
    }

    /** A name, or a map with more. */
    private static Layer layer(YamlNode node, Questions questions) {
        if (!node.isMap()) {
            return Layer.of(node.text());
        }
        node.allowing("name", "into", "when");
        return new Layer(node.get("name").text(), node.has("into") ? node.get("into").text() + "/" : "", when(node, questions));
    }

    private static FileRule.Kind kind(YamlNode node) {
        try {
            return FileRule.Kind.valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new TemplateException(node.at() + " must be managed, block, merged or seeded", unknown);
        }
    }

    private static Condition when(YamlNode node, Questions questions) {
        if (!node.has("when")) {
            return Condition.ALWAYS;
        }
        YamlNode when = node.get("when");
        return new Condition(when.map().keySet().stream().map(Object::toString)
                .map(answer -> part(when, answer, questions)).toList());
    }

    private static Condition.Part part(YamlNode node, String answer, Questions questions) {
        String value = node.get(answer).text();
        questions.question(answer).refusal(value).ifPresent(refusal -> {
            throw new TemplateException(node.at() + " can never hold: " + refusal);
        });
        return new Condition.Part(answer, value);
    }
}

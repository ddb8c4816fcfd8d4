package dev.roadbed.templates.archetype;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.roadbed.templates.Manifest;
import dev.roadbed.templates.Questions;
import dev.roadbed.templates.TemplateException;
import dev.roadbed.templates.TemplateFile;
import dev.roadbed.templates.TemplateText;
import dev.roadbed.templates.TemplateTree;

/**
 * Compiles a template tree: files with holes for Velocity, all others as they are. The variants of a file become one file, in which
 * Velocity chooses: an archetype has each path once, and its root {@code pom.xml} in any case.
 */
final class ArchetypeResources {

    private final Questions questions;
    private final Map<String, String> references;

    /**
     * @param roadbedVersion fixed here: no answer can change it
     */
    ArchetypeResources(Questions questions, String roadbedVersion) {
        this.questions = questions;
        this.references = new VelocityExpressions(questions).references();
        references.put(Questions.ROADBED_VERSION, VelocityText.literal(roadbedVersion));
    }

    /**
     * @throws TemplateException when a template or the manifest is at fault
     */
    List<ArchetypeResource> compile(Manifest manifest, TemplateTree tree) {
        Map<String, List<Manifest.Entry>> byPath = manifest.entries(tree).stream()
                .collect(Collectors.groupingBy(entry -> entry.file().path(), LinkedHashMap::new, Collectors.toList()));
        return byPath.values().stream()
                .map(variants -> variants.size() == 1 ? alone(variants.get(0)) : merged(variants)).toList();
    }

    private ArchetypeResource alone(Manifest.Entry entry) {
        TemplateFile file = entry.file();
        Optional<TemplateText> template = file.path().equals(ArchetypeResource.POM)
                ? text(file) : file.template(questions.holes());
        byte[] content = template.map(text -> bytes(velocity(file, text))).orElseGet(file::content);
        return resource(file.path(), content, template.isPresent(), List.of(entry));
    }

    /** In one line with the texts, so that no line break comes from here. */
    private ArchetypeResource merged(List<Manifest.Entry> variants) {
        StringBuilder content = new StringBuilder();
        for (Manifest.Entry variant : variants) {
            TemplateText text = text(variant.file()).orElseThrow(() -> new TemplateException(variant.file().origin()
                    + " is one of several variants of a file, and no text that Velocity could choose"));
            content.append(content.isEmpty() ? "#if(" : "#elseif(").append(VelocityExpressions.condition(variant.when()))
                    .append(')').append(velocity(variant.file(), text));
        }
        return resource(variants.get(0).file().path(), bytes(content.append("#end").toString()), true, variants);
    }

    private static ArchetypeResource resource(String path, byte[] content, boolean filtered, List<Manifest.Entry> variants) {
        return new ArchetypeResource(VelocityExpressions.path(path), content, filtered,
                variants.get(0).rule().executable(), variants.stream().map(Manifest.Entry::when).toList());
    }

    private Optional<TemplateText> text(TemplateFile file) {
        return file.text().map(text -> TemplateText.parse(file.origin(), text, questions.holes()));
    }

    private String velocity(TemplateFile file, TemplateText text) {
        return VelocityText.of(file.origin(), text, references);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.roadbed.templates.archetype;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.roadbed.templates.Manifest;
import dev.roadbed.templates.Questions;
import dev.roadbed.templates.TemplateException;
import dev.roadbed.templates.TemplateFile;
import dev.roadbed.templates.TemplateText;
import dev.roadbed.templates.TemplateTree;

/** Compiles a template tree: files with holes for Velocity, all others as they are. */
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
        return manifest.entries(tree).stream().map(this::compile).toList();
    }

    private ArchetypeResource compile(Manifest.Entry entry) {
        TemplateFile file = entry.file();
        String path = file.pathFor("__" + VelocityExpressions.PACKAGE_PATH + "__");
        Optional<TemplateText> template = path.equals(ArchetypeResource.POM)
                ? file.text().map(text -> TemplateText.parse(file.origin(), text, questions.holes()))
                : file.template(questions.holes());
        byte[] content = template
                .map(text -> VelocityText.of(file.origin(), text, references).getBytes(StandardCharsets.UTF_8))
                .orElseGet(file::content);
        return new ArchetypeResource(path, content, template.isPresent(), entry.rule());
    }
}

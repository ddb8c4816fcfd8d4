package dev.roadbed.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Makes the files of a project out of templates and answers: the same bytes that the archetype gives. */
public final class Renderer {

    private final Questions questions;
    private final Manifest manifest;
    private final TemplateTree tree;
    private final String roadbedVersion;

    /**
     * @param roadbedVersion what the hole {@code @@roadbedVersion@@} is filled with
     */
    public Renderer(Questions questions, Manifest manifest, TemplateTree tree, String roadbedVersion) {
        this.questions = questions;
        this.manifest = manifest;
        this.tree = tree;
        this.roadbedVersion = roadbedVersion;
    }

    /** For the templates that this jar brings; {@code kind} is the name of a manifest, such as {@code service}. */
    public static Renderer bundled(String kind) {
        Questions questions = Questions.bundled(kind);
        Manifest manifest = Manifest.bundled(kind, questions);
        return new Renderer(questions, manifest, TemplateTree.bundled(manifest.layers()), release());
    }

    /** The version of Roadbed that this jar belongs to. */
    public static String release() {
        Properties release = new Properties();
        try (InputStream stream = Renderer.class.getResourceAsStream("release.properties")) {
            release.load(stream);
        } catch (IOException failure) {
            throw new TemplateException("release.properties cannot be read", failure);
        }
        return release.getProperty("version");
    }

    /**
     * The files, in the order of their templates.
     *
     * @throws TemplateException when a template or the manifest is at fault
     */
    public List<RenderedFile> render(Answers answers) {
        Map<String, String> values = answers.holes(roadbedVersion);
        List<RenderedFile> files = new ArrayList<>();
        for (Manifest.Entry entry : manifest.entries(tree)) {
            if (entry.when().holds(values)) {
                TemplateFile file = entry.file();
                byte[] content = file.template(questions.holes())
                        .map(template -> template.render(values).getBytes(StandardCharsets.UTF_8))
                        .orElseGet(file::content);
                files.add(new RenderedFile(file.pathFor(values), content, entry.rule()));
            }
        }
        return files;
    }
}

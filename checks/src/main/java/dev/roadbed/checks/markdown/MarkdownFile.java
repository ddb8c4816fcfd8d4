package dev.roadbed.checks.markdown;

import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A parsed Markdown document.
 *
 * <p>Sources: CommonMark 0.31.2; GitHub Flavored Markdown 0.29, section 4.10 (tables).
 */
public final class MarkdownFile {

    /** Documents are written by people. A larger file is none, and would only cost time. */
    public static final long LARGEST = 1_000_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String path;
    private final Node document;

    private MarkdownFile(String path, Node document) {
        this.path = path;
        this.document = document;
    }

    /**
     * Reads a document.
     *
     * @throws CharacterCodingException if it is not UTF-8
     * @throws IOException              if it cannot be read or is larger than {@link #LARGEST} bytes
     */
    public static MarkdownFile read(Path root, Path file) throws IOException {
        return of(Place.in(root, file, 0).file(), text(file));
    }

    /** The text of a file that is UTF-8. @throws IOException as {@link #read} */
    public static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is larger than " + LARGEST + " bytes");
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    }

    /** A document from its text. */
    public static MarkdownFile of(String path, String text) {
        return new MarkdownFile(path, PARSER.parse(text));
    }

    /** Relative to the root of the repository, with forward slashes. */
    public String path() {
        return path;
    }

    /** A place in this document; line 0 for the whole of it. */
    public Place place(int line) {
        return new Place(path, line);
    }

    /** All sections, in order. */
    public List<MarkdownSection> sections() {
        List<MarkdownSection> sections = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                sections.add(MarkdownSections.from(heading));
            }
        }
        return sections;
    }

    /** The first section about a word, see {@link MarkdownSection#isAbout}. */
    public Optional<MarkdownSection> section(String word) {
        return sections().stream().filter(section -> section.level() > 1 && section.isAbout(word)).findFirst();
    }

    /** The title: the first heading of level 1. */
    public Optional<MarkdownSection> title() {
        return sections().stream().filter(section -> section.level() == 1).findFirst();
    }

    /** All tables. */
    public List<MarkdownTable> tables() {
        return MarkdownSections.tables(document);
    }

    /** The whole text without markup. */
    public String text() {
        return MarkdownText.of(document);
    }

    /** All links and images, also those by reference. */
    public List<MarkdownLink> links() {
        List<MarkdownLink> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(new MarkdownLink(link.getDestination(), MarkdownText.line(link)));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(new MarkdownLink(image.getDestination(), MarkdownText.line(image)));
            }
        });
        return links;
    }

    /** The items of bullet lists at the top level that stand before the first table. */
    public List<MarkdownSection> items() {
        List<MarkdownSection> items = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof BulletList) {
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    if (item instanceof ListItem) {
                        String text = MarkdownText.of(item);
                        items.add(new MarkdownSection(0, text, MarkdownText.line(item), text, List.of(), List.of()));
                    }
                }
            }
        }
        return items;
    }

    /** The ids that a link can point to, as web front ends of git make them from headings. */
    public Set<String> anchors() {
        IdGenerator ids = IdGenerator.builder().build();
        Set<String> anchors = new HashSet<>();
        sections().forEach(section -> anchors.add(ids.generateId(section.title())));
        return anchors;
    }
}

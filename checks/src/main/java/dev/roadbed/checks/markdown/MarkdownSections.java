package dev.roadbed.checks.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/** Collects what belongs to a heading. */
final class MarkdownSections {

    private MarkdownSections() {}

    static MarkdownSection from(Heading heading) {
        StringBuilder text = new StringBuilder();
        List<MarkdownTable> tables = new ArrayList<>();
        List<String> code = new ArrayList<>();
        for (Node node = heading.getNext(); node != null && !ends(heading, node); node = node.getNext()) {
            if (!(node instanceof Heading)) {
                text.append(MarkdownText.of(node)).append('\n');
            }
            tables.addAll(tables(node));
            code.addAll(code(node));
        }
        return new MarkdownSection(heading.getLevel(), MarkdownText.of(heading), MarkdownText.line(heading),
                text.toString(), tables, code);
    }

    private static boolean ends(Heading heading, Node node) {
        return node instanceof Heading next && next.getLevel() <= heading.getLevel();
    }

    static List<MarkdownTable> tables(Node node) {
        List<MarkdownTable> tables = new ArrayList<>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock) {
                    tables.add(table(block));
                }
            }
        });
        return tables;
    }

    private static MarkdownTable table(Node block) {
        List<MarkdownTable.Row> rows = new ArrayList<>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(row(node));
                } else {
                    visitChildren(node);
                }
            }
        });
        return new MarkdownTable(rows.get(0).line(), rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    private static MarkdownTable.Row row(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(MarkdownText.of(cell));
            }
        }
        return new MarkdownTable.Row(MarkdownText.line(row), cells);
    }

    private static List<String> code(Node node) {
        List<String> code = new ArrayList<>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                code.add(block.getLiteral());
            }

            @Override
            public void visit(IndentedCodeBlock block) {
                code.add(block.getLiteral());
            }
        });
        return code;
    }
}

package dev.roadbed.checks.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** The text of a node without markup. Comments and HTML are markup: what a reader does not see does not count. */
final class MarkdownText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    private MarkdownText() {}

    static String of(Node node) {
        MarkdownText visitor = new MarkdownText();
        node.accept(visitor);
        return visitor.text.toString().strip();
    }

    /** The line where a node begins: 1 for the first; 0 when the parser does not say. */
    static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                SourceSpan first = at.getSourceSpans().get(0);
                return first.getLineIndex() + 1;
            }
        }
        return 0;
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(Link node) {
        visitChildren(node);
        // An address is part of what a document says: "write to [us](mailto:…)" names a channel.
        text.append(" <").append(node.getDestination()).append('>');
    }

    @Override
    protected void visitChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(this);
            if (child instanceof org.commonmark.node.Block || child instanceof org.commonmark.ext.gfm.tables.TableCell) {
                text.append('\n');
            }
        }
    }
}

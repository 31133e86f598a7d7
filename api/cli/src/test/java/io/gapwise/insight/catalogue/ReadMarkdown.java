package io.gapwise.insight.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads a page as a Markdown parser understands it. */
final class ReadMarkdown {

    private final List<Node> nodes = new ArrayList<>();

    private ReadMarkdown(Node root) {
        collect(root);
    }

    static ReadMarkdown of(String page) {
        return new ReadMarkdown(Parser.builder().build().parse(page));
    }

    List<String> headings(int level) {
        return of(Heading.class)
                .filter(heading -> heading.getLevel() == level)
                .map(ReadMarkdown::text)
                .toList();
    }

    /** Returns the texts of all paragraphs, including those in lists. */
    List<String> texts() {
        return of(Paragraph.class).map(ReadMarkdown::text).toList();
    }

    /** Returns the contents of all code blocks, without the final line break. */
    List<String> code() {
        return of(FencedCodeBlock.class)
                .map(block -> block.getLiteral().replaceAll("\\n$", ""))
                .toList();
    }

    List<String> links() {
        return of(Link.class).map(Link::getDestination).toList();
    }

    List<Image> images() {
        return of(Image.class).toList();
    }

    List<Node> html() {
        return nodes.stream()
                .filter(node -> node instanceof HtmlBlock || node instanceof HtmlInline)
                .toList();
    }

    private void collect(Node node) {
        nodes.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child);
        }
    }

    private <N extends Node> Stream<N> of(Class<N> kind) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node part : new ReadMarkdown(node).nodes) {
            if (part instanceof Text plain) {
                text.append(plain.getLiteral());
            } else if (part instanceof Code code) {
                text.append(code.getLiteral());
            }
        }
        return text.toString();
    }
}

package io.gapwise.insight.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads a page as its reader sees it. The page is written so that even a strict XML parser can read it. */
final class ReadHtml {

    private final Element root;

    private ReadHtml(Element root) {
        this.root = root;
    }

    static ReadHtml of(String page) {
        try {
            return new ReadHtml(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("The page is not well-formed.", e);
        }
    }

    /** Returns the names of all elements, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        visit(root, element -> names.add(element.getTagName()));
        return names;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        visit(root, element -> {
            if (element.getTagName().equals(name)) {
                texts.add(element.getTextContent().strip());
            }
        });
        return texts;
    }

    List<String> attributes(String name) {
        List<String> values = new ArrayList<>();
        visit(root, element -> {
            if (element.hasAttribute(name)) {
                values.add(element.getAttribute(name));
            }
        });
        return values;
    }

    private static void visit(Node node, Consumer<Element> visitor) {
        if (node instanceof Element element) {
            visitor.accept(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            visit(child, visitor);
        }
    }
}

package io.gapwise.insight.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;

/**
 * An element of an HTML page. It escapes all texts and attributes when it writes them, so none can be forgotten. Only a
 * style sheet is written unchanged, because HTML knows no escapes in it.
 */
public final class Html {

    private static final String STYLE = "style";
    private static final Set<String> EMPTY = Set.of("meta");
    private static final Set<String> INLINE = Set.of("a", "cite", "code", "em", "span", "strong");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Html(String name) {
        this.name = name;
    }

    public static Html element(String name) {
        return new Html(name);
    }

    public Html with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public Html text(String text) {
        content.add(text);
        return this;
    }

    public Html add(Html... elements) {
        content.addAll(List.of(elements));
        return this;
    }

    public Html addAll(List<Html> elements) {
        content.addAll(elements);
        return this;
    }

    /** Returns the whole page, with this element as its root. */
    public String page() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        writeTo(page);
        return page.toString();
    }

    private void writeTo(StringBuilder page) {
        page.append('<').append(name);
        attributes.forEach((attribute, value) -> page.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (EMPTY.contains(name)) {
            page.append("/>");
        } else {
            page.append('>');
            content.forEach(part -> write(part, page));
            page.append("</").append(name).append('>');
        }
        if (!INLINE.contains(name)) {
            page.append('\n');
        }
    }

    private void write(Object part, StringBuilder page) {
        if (part instanceof Html element) {
            element.writeTo(page);
        } else {
            page.append(name.equals(STYLE) ? part : escaped(part.toString()));
        }
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }
}

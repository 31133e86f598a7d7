package io.gapwise.site.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line: plain text, code or a link.
 *
 * @param href where it leads, empty where it is no link
 */
record Span(String text, boolean code, String href) {

    private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");

    /** Reads {@code `code`} and {@code [text](address)}; everything else is plain. */
    static List<Span> of(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher marked = MARKED.matcher(line);
        int from = 0;
        while (marked.find()) {
            if (marked.start() > from) {
                spans.add(new Span(line.substring(from, marked.start()), false, ""));
            }
            spans.add(
                    marked.group(1) != null
                            ? new Span(marked.group(1), true, "")
                            : new Span(marked.group(2), false, marked.group(3)));
            from = marked.end();
        }
        if (from < line.length()) {
            spans.add(new Span(line.substring(from), false, ""));
        }
        return List.copyOf(spans);
    }
}

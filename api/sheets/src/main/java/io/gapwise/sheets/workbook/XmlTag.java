package io.gapwise.sheets.workbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and changes the attributes of a tag as it is written, and writes texts so that a workbook may hold them. */
final class XmlTag {

    private static final int LONGEST_TEXT = 32_767;

    /** Matches what would be read as an escaped character where it is not one. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private XmlTag() {}

    /**
     * Says where an attribute stands in a tag.
     *
     * @param start the position of the blank before its name
     * @param value the position behind the opening quote
     * @param end the position of the closing quote
     */
    private record Found(int start, int value, int end) {}

    /** Returns the value of an attribute, with the usual entities replaced, or null if the tag does not have it. */
    static @Nullable String attribute(String tag, String name) {
        Found found = find(tag, name);
        return found == null ? null : unescaped(tag.substring(found.value(), found.end()));
    }

    /** Reads a whole number that is not negative; a broken file may have anything in its place. */
    static int number(@Nullable String written, int otherwise) {
        return written != null && NUMBER.matcher(written).matches() ? Integer.parseInt(written) : otherwise;
    }

    /** Says whether an attribute is there and true. */
    static boolean truth(String tag, String name) {
        String value = attribute(tag, name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** Replaces the value of an attribute, or adds the attribute. */
    static String with(String tag, String name, String value) {
        Found found = find(tag, name);
        String written = " " + name + "=\"" + escaped(value) + "\"";
        if (found != null) {
            return tag.substring(0, found.start()) + written + tag.substring(found.end() + 1);
        }
        int end = tag.length() - (tag.endsWith("/>") ? 2 : 1);
        return tag.substring(0, end) + written + tag.substring(end);
    }

    static String without(String tag, String name) {
        Found found = find(tag, name);
        return found == null ? tag : tag.substring(0, found.start()) + tag.substring(found.end() + 1);
    }

    /** Passes over one attribute after another, because a value may contain what looks like an attribute. */
    private static @Nullable Found find(String tag, String name) {
        int at = 1;
        while (at < tag.length() && tag.charAt(at) > ' ') {
            at++;
        }
        while (true) {
            int start = at;
            while (at < tag.length() && tag.charAt(at) <= ' ') {
                at++;
            }
            int equals = tag.indexOf('=', at);
            if (equals < 0) {
                return null;
            }
            int quote = equals + 1;
            while (quote < tag.length() && tag.charAt(quote) <= ' ') {
                quote++;
            }
            int end = quote < tag.length() ? tag.indexOf(tag.charAt(quote), quote + 1) : -1;
            if (end < 0) {
                return null;
            } else if (tag.startsWith(name, at)
                    && tag.substring(at + name.length(), equals).isBlank()) {
                return new Found(start, quote + 1, end);
            }
            at = end + 1;
        }
    }

    static String unescaped(String value) {
        return value.indexOf('&') < 0
                ? value
                : value.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }

    /** Makes a tag that opens an element from one that is all of it. */
    static String opened(String tag) {
        return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag;
    }

    /** Escapes a text for an attribute or element; characters that XML cannot hold are written as workbooks do. */
    static String escaped(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        StringBuilder escaped = new StringBuilder(cut.length() + 16);
        String marked = LOOKS_ESCAPED.matcher(cut).replaceAll("_x005F_");
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\t' -> escaped.append(c);
                default -> escaped.append(allowed(marked, i) ? String.valueOf(c) : "_x%04X_".formatted((int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean allowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        } else if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < '\uFFFE';
    }
}

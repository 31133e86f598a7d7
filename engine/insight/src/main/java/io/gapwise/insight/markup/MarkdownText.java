package io.gapwise.insight.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the texts of authors as Markdown (CommonMark) that displays them unchanged. */
public final class MarkdownText {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|~#!$]");
    private static final Pattern OPENS_A_BLOCK = Pattern.compile("^(\\d{1,9})([.)])|^([-+=:])");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** Returns the text on one line, escaped so that nothing in it is read as markup. */
    public static String escaped(String text) {
        String escaped = inside(text);
        return OPENS_A_BLOCK
                .matcher(escaped)
                .replaceFirst(m -> Matcher.quoteReplacement(
                        m.group(3) == null ? m.group(1) + "\\" + m.group(2) : "\\" + m.group(3)));
    }

    /** Returns the text on one line, escaped for where other text stands before it on the line, so that it opens no block. */
    public static String inside(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return SPECIAL.matcher(line).replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
    }

    /** Returns a name as code inside a sentence, on one line. */
    public static String code(String name) {
        String line = name.replaceAll("\\s+", " ");
        String fence = "`".repeat(longestRun(line) + 1);
        String space = fence.length() > 1 ? " " : "";
        return fence + space + line + space + fence;
    }

    /** Returns a block that holds the text unchanged. Its fence is longer than any run of backticks in the text. */
    public static String block(String language, String text) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + language + "\n" + text + "\n" + fence;
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }
}

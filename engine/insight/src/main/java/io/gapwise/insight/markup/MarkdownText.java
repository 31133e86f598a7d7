package io.gapwise.insight.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of authors as Markdown (CommonMark) that shows them as they are. */
public final class MarkdownText {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|~#!$]");
    private static final Pattern OPENS_A_BLOCK = Pattern.compile("^(\\d{1,9})([.)])|^([-+=:])");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** On one line; nothing in it is taken for markup. */
    public static String escaped(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        String escaped = SPECIAL.matcher(line).replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
        return OPENS_A_BLOCK
                .matcher(escaped)
                .replaceFirst(m -> Matcher.quoteReplacement(
                        m.group(3) == null ? m.group(1) + "\\" + m.group(2) : "\\" + m.group(3)));
    }

    /** A name inside a sentence, on one line. */
    public static String code(String name) {
        String line = name.replaceAll("\\s+", " ");
        String fence = "`".repeat(longestRun(line) + 1);
        String space = fence.length() > 1 ? " " : "";
        return fence + space + line + space + fence;
    }

    /** A text as it stands, fenced by more backticks than are in it. */
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

package io.gapwise.sheets;

import java.util.regex.Pattern;

/** Prevents a spreadsheet program from running a text as a formula, and undoes that when the sheet is read again. */
public final class Formulas {

    /** The full-width signs begin formulas where programs are set to Chinese, Japanese or Korean. */
    private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String LINE_SIGNS = "\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?([eE][+-]?\\d+)?");

    private Formulas() {}

    /** Puts an apostrophe before a text that would begin a formula; a number is left as it is. */
    public static String escaped(String text) {
        return dangerous(text, 0) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String unescaped(String text) {
        return text.startsWith("'") && dangerous(text, 1) ? text.substring(1) : text;
    }

    /** Programs pass over blanks before a formula, each over blanks of its own kinds. */
    private static boolean dangerous(String text, int from) {
        if (text.length() > from && LINE_SIGNS.indexOf(text.charAt(from)) >= 0) {
            return true;
        }
        int at = from;
        while (at < text.length() && invisible(text.charAt(at))) {
            at++;
        }
        return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean invisible(char c) {
        return Blanks.blank(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
}

package io.gapwise.sheets;

import java.util.regex.Pattern;

/** Prevents a spreadsheet program from running a text as a formula, and undoes that when the sheet is read again. */
public final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?([eE][+-]?\\d+)?");

    private Formulas() {}

    /** Puts an apostrophe before a text that would begin a formula; a number is left as it is. */
    public static String escaped(String text) {
        return dangerous(text, 0) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String unescaped(String text) {
        return text.startsWith("'") && dangerous(text, 1) ? text.substring(1) : text;
    }

    private static boolean dangerous(String text, int at) {
        return text.length() > at && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }
}

package io.gapwise.sheets;

import java.util.regex.Pattern;

/** Keeps a spreadsheet program from running a text as a formula, and takes back what was done for that. */
public final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?([eE][+-]?\\d+)?");

    private Formulas() {}

    /** With an apostrophe before what would begin a formula; a number is none. */
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

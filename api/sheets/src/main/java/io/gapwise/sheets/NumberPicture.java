package io.gapwise.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes one section of a number format: the places for digits and the text around them. */
final class NumberPicture {

    /** Holds a piece of the section: a place for a digit ({@code 0}, {@code #} or {@code ?}), or a text. */
    private record Piece(char digit, String text) {

        boolean place() {
            return digit != 0;
        }
    }

    private static final int MOST_DECIMALS = 30;

    private final List<Piece> whole = new ArrayList<>();
    private final List<Piece> decimals = new ArrayList<>();
    private boolean point;
    private int powersOfTen;
    private boolean understood = true;

    private NumberPicture() {}

    /** Splits a code into its sections, which are separated by semicolons. */
    static List<String> sections(String code) {
        List<String> sections = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\' && !quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                sections.add(code.substring(from, i));
                from = i + 1;
            }
        }
        sections.add(code.substring(Math.min(from, code.length())));
        // The fourth section is for texts.
        return sections.subList(0, Math.min(3, sections.size()));
    }

    /**
     * Returns null for formats that are not supported: the general format, fractions, powers, conditions, hidden
     * numbers.
     */
    static @Nullable NumberPicture of(String section) {
        NumberPicture picture = new NumberPicture();
        int at = 0;
        while (at < section.length()) {
            at = picture.take(section, at);
        }
        boolean places = picture.whole.stream().anyMatch(Piece::place);
        return picture.understood && places && picture.decimals.size() <= MOST_DECIMALS ? picture : null;
    }

    /** Reads the piece that begins at a position and returns the position after it. */
    private int take(String section, int at) {
        char c = section.charAt(at);
        switch (c) {
            case '0', '#', '?' -> side().add(new Piece(c, ""));
            case '.' -> point = true;
            case ',' -> powersOfTen -= endsNumber(section, at) ? 3 : 0;
            case '%' -> {
                powersOfTen += 2;
                side().add(new Piece((char) 0, "%"));
            }
            case '"' -> {
                int end = section.indexOf('"', at + 1);
                side().add(new Piece((char) 0, section.substring(at + 1, end < 0 ? section.length() : end)));
                return end < 0 ? section.length() : end + 1;
            }
            case '[' -> {
                int end = section.indexOf(']', at);
                bracket(section.substring(at + 1, end < 0 ? section.length() : end));
                return end < 0 ? section.length() : end + 1;
            }
            case '\\' -> {
                side().add(new Piece((char) 0, section.substring(at + 1, Math.min(section.length(), at + 2))));
                return at + 2;
            }
            case '_', '*' -> {
                // This is a gap as wide as the next character, or a character that is repeated to fill the cell.
                return at + 2;
            }
            case '/', 'E', 'e', '@', 'G', 'g' -> understood = false;
            default -> side().add(new Piece((char) 0, String.valueOf(c)));
        }
        return at + 1;
    }

    private List<Piece> side() {
        return point ? decimals : whole;
    }

    /**
     * Commas after the last digit each divide the number by a thousand. Other commas separate thousands, in ways that
     * differ by country.
     */
    private static boolean endsNumber(String section, int at) {
        for (int i = at + 1; i < section.length(); i++) {
            if ("0#?".indexOf(section.charAt(i)) >= 0) {
                return false;
            } else if (section.charAt(i) == '.') {
                return true;
            }
        }
        return true;
    }

    /** Handles a bracket: a colour, which shows nothing; a currency such as {@code $€-407}; or a condition. */
    private void bracket(String inside) {
        if (inside.startsWith("$")) {
            int end = inside.indexOf('-');
            side().add(new Piece((char) 0, inside.substring(1, end < 0 ? inside.length() : end)));
        } else if (!inside.isEmpty() && "<>=".indexOf(inside.charAt(0)) >= 0) {
            understood = false;
        }
    }

    /** @param number a number that is not negative */
    String show(BigDecimal number) {
        int places = (int) decimals.stream().filter(Piece::place).count();
        BigDecimal rounded = number.scaleByPowerOfTen(powersOfTen).setScale(places, RoundingMode.HALF_UP);
        String digits = rounded.toPlainString();
        int dot = digits.indexOf('.');
        String before = dot < 0 ? digits : digits.substring(0, dot);
        return whole(before.equals("0") ? "" : before)
                + (point ? fraction(dot < 0 ? "" : digits.substring(dot + 1)) : "");
    }

    /** Fills the places from the right; the leftmost place takes all remaining digits. */
    private String whole(String digits) {
        StringBuilder shown = new StringBuilder();
        int left = digits.length();
        long places = whole.stream().filter(Piece::place).count();
        for (int i = whole.size() - 1; i >= 0; i--) {
            Piece piece = whole.get(i);
            if (!piece.place()) {
                shown.insert(0, piece.text());
            } else if (--places == 0) {
                shown.insert(0, left > 0 ? digits.substring(0, left) : padding(piece));
            } else {
                shown.insert(0, left > 0 ? digits.substring(left - 1, left) : padding(piece));
                left--;
            }
        }
        return shown.toString();
    }

    private String fraction(String digits) {
        int needed = digits.length();
        List<Piece> places = decimals.stream().filter(Piece::place).toList();
        while (needed > 0 && places.get(needed - 1).digit() == '#' && digits.charAt(needed - 1) == '0') {
            needed--;
        }
        StringBuilder shown = new StringBuilder(".");
        int at = 0;
        for (Piece piece : decimals) {
            if (!piece.place()) {
                shown.append(piece.text());
            } else if (at++ < needed) {
                shown.append(digits.charAt(at - 1));
            }
        }
        return shown.toString();
    }

    private static String padding(Piece piece) {
        return piece.digit() == '0' ? "0" : piece.digit() == '?' ? " " : "";
    }
}

package io.gapwise.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them, in sheets and on pages. {@code 1.234,5} and {@code 1,234.5} are the same number
 * everywhere, because only one reading makes sense of both signs. A single sign before exactly three digits may separate
 * thousands or decimals; unless it is certain which, the number is refused instead of guessed.
 */
public final class WrittenNumber {

    /** Says which sign the writer puts before the decimals. */
    public enum DecimalSign {
        POINT,
        COMMA,
        /** The texts around the number are German, but a program may have written the number itself. */
        PROBABLY_COMMA
    }

    /** A workbook may hold 1e300, which is written out in its cell; no person writes more digits. */
    private static final int LONGEST = 400;

    private static final String BETWEEN_THOUSANDS = "[.,'\u2019 \u00A0\u2009\u202F]";
    private static final Pattern ONE_SIGN = Pattern.compile("[+-]?[1-9]\\d{0,2}([.,])\\d{3}");
    private static final Pattern GROUPED =
            Pattern.compile("([+-]?[1-9]\\d{0,2}(%s)\\d{3}(?:\\2\\d{3})*)(?:[.,](\\d+))?".formatted(BETWEEN_THOUSANDS));
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+([.,]\\d+)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");

    private WrittenNumber() {}

    /**
     * Reads a number, which may have a sign, separators between groups of thousands, decimals and a power of ten.
     *
     * @param whole whether only whole numbers make sense here, so that a sign before three digits separates thousands
     * @throws AmbiguousNumber if it can be read in two ways
     * @throws NumberFormatException if it is not a number
     */
    public static BigDecimal read(String written, DecimalSign sign, boolean whole) {
        if (written.length() > LONGEST) {
            throw new NumberFormatException("This is too long for a number.");
        }
        String text = written.replace('\u2212', '-');
        Matcher oneSign = ONE_SIGN.matcher(text);
        if (oneSign.matches()) {
            return oneSign(text, oneSign.group(1).charAt(0), sign, whole);
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches() && !repeatsItsSign(text, grouped)) {
            String digits = grouped.group(1).replaceAll(BETWEEN_THOUSANDS, "");
            return new BigDecimal(grouped.group(3) == null ? digits : digits + "." + grouped.group(3));
        }
        if (!PLAIN.matcher(text).matches() || sign == DecimalSign.POINT && text.contains(",")) {
            throw new NumberFormatException("This is not a number.");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /**
     * Returns both numbers that a text can be whose only sign may separate thousands or decimals, the larger one first;
     * none where there is no such sign.
     */
    public static List<BigDecimal> readings(String written) {
        String text = written.replace('\u2212', '-');
        return hasOneSign(text)
                ? List.of(new BigDecimal(text.replaceAll("[.,]", "")), new BigDecimal(text.replace(',', '.')))
                : List.of();
    }

    /** Says whether a text is a number with a single sign that may separate thousands or decimals. */
    static boolean hasOneSign(String written) {
        return ONE_SIGN.matcher(written).matches();
    }

    private static BigDecimal oneSign(String text, char found, DecimalSign sign, boolean whole) {
        boolean decimals = found == (sign == DecimalSign.POINT ? '.' : ',');
        boolean certain = whole ? !decimals : decimals && sign != DecimalSign.PROBABLY_COMMA;
        if (!certain) {
            throw new AmbiguousNumber(text);
        }
        return new BigDecimal(whole ? text.replace(String.valueOf(found), "") : text.replace(',', '.'));
    }

    /** In {@code 1.234.5} the same sign would separate both thousands and decimals. */
    private static boolean repeatsItsSign(String text, Matcher grouped) {
        return grouped.group(3) != null
                && text.charAt(grouped.start(3) - 1) == grouped.group(2).charAt(0);
    }
}

package io.gapwise.core.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes numbers of a case for people to read. A number that would fill lines with zeros, such as 1e300, is written
 * with a power of ten, to as many digits as spreadsheet programs keep.
 */
public final class ShownNumber {

    private static final int MOST_WHOLE_DIGITS = 21;
    private static final int MOST_ZEROS = 10;
    private static final int DIGITS = 15;
    private static final BigDecimal FIVE_DIGITS = BigDecimal.valueOf(10_000);

    private ShownNumber() {}

    /** Says whether a number is too large or too small to be written out. */
    public static boolean needsPowerOfTen(BigDecimal number) {
        int wholeDigits = number.precision() - number.scale();
        return number.signum() != 0 && (wholeDigits > MOST_WHOLE_DIGITS || -wholeDigits >= MOST_ZEROS);
    }

    /** Writes a number with a power of ten, such as {@code 1.5E300}, and with the decimal sign of a language. */
    public static String withPowerOfTen(BigDecimal number, Locale language) {
        return new DecimalFormat("0.##############E0", DecimalFormatSymbols.getInstance(language))
                .format(number.round(new MathContext(DIGITS)));
    }

    /**
     * Writes out every digit as a sentence in this language has it. English sentences have no separators between
     * thousands, as answers have been written from the first; others have them where a number has five digits or more.
     */
    public static String inSentence(BigDecimal number, Locale language) {
        if (language.equals(Locale.ENGLISH)) {
            return number.toPlainString();
        }
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(language));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        if (number.abs().compareTo(FIVE_DIGITS) >= 0) {
            format.setGroupingSize(3);
            format.setGroupingUsed(true);
        }
        return format.format(number);
    }

    /** Writes a number as a sentence in English has it: without separators between thousands. */
    public static String plain(BigDecimal number) {
        if (needsPowerOfTen(number)) {
            return withPowerOfTen(number, Locale.ENGLISH);
        }
        BigDecimal shown = number.scale() > DIGITS
                ? number.setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros()
                : number;
        return shown.toPlainString();
    }
}

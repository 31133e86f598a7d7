package io.gapwise.site.interview;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Reads and writes numbers as people type them in the language of the page: {@code 12,5} in German, {@code 12.5} in
 * English.
 */
final class TypedNumber {

    private static final String BLANKS = " \u00a0\u202f";
    private static final Pattern GROUPED_BY_COMMA = grouped(",", "\\.");
    private static final Pattern GROUPED_BY_POINT = grouped("\\.", ",");

    private TypedNumber() {}

    private static Pattern grouped(String thousands, String decimal) {
        return Pattern.compile("[+-]?\\d{1,3}([%s%s]\\d{3})+(%s\\d+)?".formatted(thousands, BLANKS, decimal));
    }

    /**
     * Reads a number; thousands separators are accepted only between groups of thousands.
     *
     * @throws NumberFormatException if the text is not a number in the language of the page
     */
    static BigDecimal read(String typed) {
        boolean comma = decimalSign() == ',';
        Pattern grouped = comma ? GROUPED_BY_POINT : GROUPED_BY_COMMA;
        String plain = grouped.matcher(typed).matches()
                ? typed.replaceAll("[%s%s]".formatted(comma ? "." : ",", BLANKS), "")
                : typed;
        return new BigDecimal(comma ? plain.replace(',', '.') : plain);
    }

    /** Writes a number so that reading it gives the same number. */
    static String written(BigDecimal number) {
        return number.toPlainString().replace('.', decimalSign());
    }

    private static char decimalSign() {
        return DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()).getDecimalSeparator();
    }
}

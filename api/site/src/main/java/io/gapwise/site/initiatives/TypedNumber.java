package io.gapwise.site.initiatives;

import io.gapwise.core.wording.ShownNumber;
import io.gapwise.sheets.AmbiguousNumber;
import io.gapwise.sheets.WrittenNumber;
import io.gapwise.sheets.WrittenNumber.DecimalSign;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads and writes numbers as readers of the page write them: {@code 12,5} in German, {@code 12.5} in English. */
final class TypedNumber {

    private TypedNumber() {}

    /** @throws NumberFormatException if it is no number, or could be read as two different ones */
    static BigDecimal read(String typed, boolean whole) {
        return WrittenNumber.read(typed.strip(), decimal(), whole);
    }

    /**
     * Reads an amount of money, which has no three decimals: {@code 12,000} on an English page are twelve thousand.
     *
     * @throws NumberFormatException if it is no number
     */
    static BigDecimal money(String typed) {
        try {
            return read(typed, false);
        } catch (AmbiguousNumber e) {
            return read(typed, true);
        }
    }

    /** Returns the two numbers that {@link #read} could have taken for what was typed, as they are written on the page. */
    static List<String> readings(String typed) {
        try {
            read(typed, false);
            return List.of();
        } catch (AmbiguousNumber e) {
            return WrittenNumber.readings(typed.strip()).stream()
                    .map(TypedNumber::written)
                    .toList();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    private static DecimalSign decimal() {
        return sign() == ',' ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    /** Writes a number so that reading it gives the same number; empty where there is none. */
    static String written(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        if (number instanceof BigDecimal decimal) {
            String written = ShownNumber.needsPowerOfTen(decimal) ? decimal.toString() : decimal.toPlainString();
            return written.replace('.', sign());
        }
        return number.toString();
    }

    private static char sign() {
        return DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()).getDecimalSeparator();
    }
}

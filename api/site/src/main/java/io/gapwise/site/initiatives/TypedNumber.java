package io.gapwise.site.initiatives;

import io.gapwise.core.wording.ShownNumber;
import io.gapwise.sheets.AmbiguousNumber;
import io.gapwise.sheets.WrittenNumber;
import io.gapwise.sheets.WrittenNumber.DecimalSign;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads and writes numbers as readers of the page write them: {@code 12,5} in German, {@code 12.5} in English. */
final class TypedNumber {

    private TypedNumber() {}

    /** @throws NumberFormatException if it is no number, or could be read as two different ones */
    static BigDecimal read(String typed, boolean whole) {
        DecimalSign sign = sign() == ',' ? DecimalSign.COMMA : DecimalSign.POINT;
        try {
            return WrittenNumber.read(typed.strip(), sign, whole);
        } catch (AmbiguousNumber e) {
            // On a page whose language is known, the other sign stands between thousands: 12,000 in English.
            return WrittenNumber.read(typed.strip(), sign, true);
        }
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

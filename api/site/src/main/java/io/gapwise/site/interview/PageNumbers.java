package io.gapwise.site.interview;

import io.gapwise.core.wording.ShownNumber;
import io.gapwise.sheets.WrittenNumber.DecimalSign;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import org.springframework.context.i18n.LocaleContextHolder;

/** Knows how numbers are written in the language of the page: {@code 12,5} in German, {@code 12.5} in English. */
final class PageNumbers {

    private PageNumbers() {}

    static DecimalSign decimalSign() {
        return sign() == ',' ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    /** Writes a number so that reading it gives the same number. */
    static String written(BigDecimal number) {
        String written = ShownNumber.needsPowerOfTen(number) ? number.toString() : number.toPlainString();
        return written.replace('.', sign());
    }

    private static char sign() {
        return DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()).getDecimalSeparator();
    }
}

package io.gapwise.site.strategy;

import io.gapwise.service.strategy.StrategyField;
import io.gapwise.sheets.AmbiguousNumber;
import io.gapwise.sheets.WrittenNumber;
import io.gapwise.sheets.WrittenNumber.DecimalSign;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Reads and writes the numbers of an entry as readers of the page write them. A number whose only sign stands before three
 * digits may be a thousand times another one: it is asked for again and never guessed.
 */
final class EntryNumber {

    private static final String MONEY = "cost";

    private EntryNumber() {}

    /**
     * Reads a number.
     *
     * @throws AmbiguousNumber if it can be read in two ways
     * @throws NumberFormatException if it is not a number
     */
    static BigDecimal read(StrategyField field, String typed) {
        if (!WrittenNumber.readings(typed).isEmpty()) {
            // Neither whole numbers nor amounts of money have three decimals, so that the sign of the page separates
            // thousands.
            if (!whole(field)) {
                throw new AmbiguousNumber(typed);
            }
            return WrittenNumber.read(typed, sign(), true);
        }
        try {
            return WrittenNumber.read(typed, sign(), whole(field));
        } catch (NumberFormatException e) {
            // Only decimals can stand behind a comma that is not before three digits, whatever the language of the
            // page.
            return WrittenNumber.read(typed, DecimalSign.COMMA, false);
        }
    }

    private static boolean whole(StrategyField field) {
        return field.type() == StrategyField.Type.WHOLE || field.name().equals(MONEY);
    }

    /** Returns the two numbers that were typed as one, as they are written on the page; none where it is not so. */
    static List<String> readings(StrategyField field, String typed) {
        try {
            read(field, typed);
            return List.of();
        } catch (AmbiguousNumber e) {
            return WrittenNumber.readings(typed).stream()
                    .map(each ->
                            written(new BigDecimal(each.stripTrailingZeros().toPlainString())))
                    .toList();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    /** Writes a number so that reading it gives the same number: three decimals would be asked for again. */
    static String written(BigDecimal number) {
        String plain = number.toPlainString();
        return (WrittenNumber.readings(plain).isEmpty() ? plain : plain + "0").replace('.', decimal());
    }

    private static DecimalSign sign() {
        return decimal() == ',' ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    private static char decimal() {
        return DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()).getDecimalSeparator();
    }
}

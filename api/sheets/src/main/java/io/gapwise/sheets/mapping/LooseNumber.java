package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.WrittenNumber;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as people write them into forms: {@code about 12}, {@code ca. 12 Personen}, {@code 12,5}, {@code 20 %}.
 * A range or two numbers are not one number, so they are not read.
 */
public final class LooseNumber {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?iu)(?:~|≈|±|ca\\.?|c\\.|circa|zirka|etwa|rund|ungefähr|ungefaehr|about|around|approx\\.?|approximately|roughly)?"
                    + "[\\s\\p{Z}]*([+\\-−]?\\d[\\d.,'’\\s\\p{Z}]*?)[\\s\\p{Z}]*"
                    + "(%|percent|per cent|prozent|people|persons?|personen|employees|staff|agents|members|mitarbeiter(?:innen)?|"
                    + "mitarbeitende|leute|köpfe|ma|pers\\.?|fte|weeks?|wochen?|wo\\.?)?\\.?");

    /**
     * Holds a number that was read.
     *
     * @param percent whether it is a percentage
     */
    public record Read(BigDecimal number, boolean percent) {}

    private LooseNumber() {}

    /** Returns the number in a cell, or null if there is none, or none that can be read in one way only. */
    public static @Nullable Read of(Cell cell, DecimalMark decimal, boolean whole) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return new Read(new BigDecimal(cell.text()), false);
        }
        if (cell.kind() != Cell.Kind.TEXT && cell.kind() != Cell.Kind.PERCENT) {
            return null;
        }
        boolean computed = cell.kind() == Cell.Kind.PERCENT;
        Matcher matcher = WRITTEN.matcher(cell.trimmed());
        if (!matcher.matches()) {
            return null;
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(java.util.Locale.ROOT);
        boolean percent = unit.equals("%") || unit.contains("cent") || unit.equals("prozent");
        try {
            WrittenNumber.DecimalSign sign = computed || decimal == DecimalMark.POINT
                    ? WrittenNumber.DecimalSign.POINT
                    : WrittenNumber.DecimalSign.COMMA;
            return new Read(WrittenNumber.read(matcher.group(1).strip(), sign, whole && !percent), percent);
        } catch (NumberFormatException e) {
            // A number that can be read in two ways is refused where its cell is read.
            return null;
        }
    }
}

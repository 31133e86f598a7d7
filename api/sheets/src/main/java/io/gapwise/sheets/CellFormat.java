package io.gapwise.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows a number in the format that a workbook gives it, such as {@code "EMP-"0000}. */
final class CellFormat {

    /** Lists the date formats that every program knows by number alone. */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private static final Map<Integer, String> CODES =
            Map.of(1, "0", 2, "0.00", 3, "#,##0", 4, "#,##0.00", 9, "0%", 10, "0.00%");

    private static final Pattern NOT_OF_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.|General");
    private static final Pattern OF_A_DATE = Pattern.compile("[yYmMdDhHsS]");
    private static final Pattern ELAPSED_TIME = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);

    /** This must come after the constants above, because it uses them. */
    static final CellFormat GENERAL = of(0, null);

    private final boolean date;
    private final boolean percent;
    private final List<NumberPicture> sections;

    private CellFormat(boolean date, boolean percent, List<NumberPicture> sections) {
        this.date = date;
        this.percent = percent;
        this.sections = List.copyOf(sections);
    }

    /** @param code the format's code, or null if the workbook does not write it out */
    static CellFormat of(int id, @Nullable String code) {
        String known = code == null ? CODES.getOrDefault(id, "General") : code;
        String bare = NOT_OF_THE_FORMAT.matcher(known).replaceAll("");
        boolean date = code == null && DATES.contains(id)
                || OF_A_DATE.matcher(bare).find()
                || ELAPSED_TIME.matcher(known).find();
        return new CellFormat(date, bare.contains("%"), date ? List.of() : sections(known));
    }

    /**
     * Returns the formats of positive numbers, negative numbers and zero, or an empty list if one of them is not
     * understood.
     */
    private static List<NumberPicture> sections(String code) {
        List<NumberPicture> pictures = new ArrayList<>();
        for (String section : NumberPicture.sections(code)) {
            NumberPicture picture = NumberPicture.of(section);
            if (picture == null) {
                return List.of();
            }
            pictures.add(picture);
        }
        return pictures;
    }

    boolean date() {
        return date;
    }

    boolean percent() {
        return percent;
    }

    /** Returns what is shown, with a decimal point and without thousands separators, or null if that is not known. */
    @Nullable String show(BigDecimal number) {
        if (sections.isEmpty()) {
            return null;
        } else if (number.signum() < 0 && sections.size() > 1) {
            return sections.get(1).show(number.negate());
        } else if (number.signum() < 0) {
            return "-" + sections.get(0).show(number.negate());
        }
        return sections.get(number.signum() == 0 && sections.size() > 2 ? 2 : 0).show(number);
    }
}

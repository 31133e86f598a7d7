package io.gapwise.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The format in which a workbook shows a number, such as {@code "EMP-"0000}. */
final class CellFormat {

    /** Formats that every program knows by number alone. */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    private static final Map<Integer, String> CODES =
            Map.of(1, "0", 2, "0.00", 3, "#,##0", 4, "#,##0.00", 9, "0%", 10, "0.00%");

    private static final Pattern NOT_OF_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.|General");
    private static final Pattern OF_A_DATE = Pattern.compile("[yYmMdDhHsS]");
    private static final Pattern ELAPSED_TIME = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);

    /** Needs the constants above. */
    static final CellFormat GENERAL = of(0, null);

    private final boolean date;
    private final boolean percent;
    private final List<NumberPicture> sections;

    private CellFormat(boolean date, boolean percent, List<NumberPicture> sections) {
        this.date = date;
        this.percent = percent;
        this.sections = List.copyOf(sections);
    }

    /** @param code null where the workbook does not write it out */
    static CellFormat of(int id, @Nullable String code) {
        String known = code == null ? CODES.getOrDefault(id, "General") : code;
        String bare = NOT_OF_THE_FORMAT.matcher(known).replaceAll("");
        boolean date = code == null && DATES.contains(id)
                || OF_A_DATE.matcher(bare).find()
                || ELAPSED_TIME.matcher(known).find();
        return new CellFormat(date, bare.contains("%"), date ? List.of() : sections(known));
    }

    /** The pictures of positive and negative numbers and of zero; none where one of them is not understood. */
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

    /** What is shown, without separators between thousands and with a decimal point; null where that is not known. */
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

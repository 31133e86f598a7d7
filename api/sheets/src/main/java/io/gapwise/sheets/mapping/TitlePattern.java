package io.gapwise.sheets.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a title together from a text with the names of columns in braces, such as {@code {Skill} – {Role}, {Team}}. */
final class TitlePattern {

    private static final int LONGEST = 200;
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    private final List<String> texts = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    private TitlePattern() {}

    static TitlePattern of(String written) {
        TitlePattern pattern = new TitlePattern();
        Matcher matcher = COLUMN.matcher(written);
        int from = 0;
        while (matcher.find()) {
            pattern.texts.add(written.substring(from, matcher.start()));
            pattern.columns.add(matcher.group(1));
            from = matcher.end();
        }
        pattern.texts.add(written.substring(from));
        return pattern;
    }

    List<String> columns() {
        return columns;
    }

    /** Fills in the cells. The text before a cell that is blank is left out with it, so that no dash stands alone. */
    String title(UnaryOperator<String> cell) {
        StringBuilder title = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < columns.size(); i++) {
            String value = cell.apply(columns.get(i));
            if (!value.isEmpty()) {
                title.append(any || i == 0 ? texts.get(i) : "").append(value);
                any = true;
            }
        }
        return shortened(
                any || columns.isEmpty()
                        ? title.append(texts.get(columns.size())).toString()
                        : "");
    }

    /** Cuts a title between two words where it is longer than a title may be. */
    static String shortened(String title) {
        String spaced = Normal.spaced(title);
        if (spaced.codePointCount(0, spaced.length()) <= LONGEST) {
            return spaced;
        }
        String cut = spaced.substring(0, spaced.offsetByCodePoints(0, LONGEST - 1));
        int blank = cut.lastIndexOf(' ');
        return (blank > LONGEST / 2 ? cut.substring(0, blank) : cut) + "…";
    }
}

package io.gapwise.cli;

import io.gapwise.insight.difference.DifferenceJson;
import io.gapwise.insight.difference.DifferenceMarkdown;
import io.gapwise.insight.difference.DifferenceText;
import io.gapwise.insight.difference.RuleSetDifference;
import java.util.Locale;
import java.util.function.Function;

/** The formats in which a comparison of two rule sets can be written. */
enum DifferenceFormat {
    TEXT(DifferenceText::of),
    MARKDOWN(DifferenceMarkdown::of),
    JSON(DifferenceJson::text);

    private final Function<RuleSetDifference, String> writer;

    DifferenceFormat(Function<RuleSetDifference, String> writer) {
        this.writer = writer;
    }

    String of(RuleSetDifference difference) {
        return writer.apply(difference) + "\n";
    }

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.gapwise.cli;

import io.gapwise.insight.difference.Impact;
import io.gapwise.insight.difference.ImpactReport;
import java.util.Locale;
import java.util.function.Function;

/** The formats in which it can be written how many cases are answered differently. */
enum ImpactFormat {
    TEXT(ImpactReport::text),
    MARKDOWN(ImpactReport::markdown),
    JSON(ImpactReport::json);

    private final Function<Impact, String> writer;

    ImpactFormat(Function<Impact, String> writer) {
        this.writer = writer;
    }

    String of(Impact impact) {
        return writer.apply(impact) + "\n";
    }

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

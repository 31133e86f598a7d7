package io.gapwise.cli;

import io.gapwise.insight.mutation.MutationJson;
import io.gapwise.insight.mutation.MutationMarkdown;
import io.gapwise.insight.mutation.MutationReport;
import io.gapwise.insight.mutation.MutationText;
import java.util.Locale;
import java.util.function.Function;

/** The formats in which the slips that cases notice can be written. */
enum MutationFormat {
    TEXT(MutationText::of),
    MARKDOWN(MutationMarkdown::of),
    JSON(MutationJson::text);

    private final Function<MutationReport, String> writer;

    MutationFormat(Function<MutationReport, String> writer) {
        this.writer = writer;
    }

    String of(MutationReport report) {
        return writer.apply(report) + "\n";
    }

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

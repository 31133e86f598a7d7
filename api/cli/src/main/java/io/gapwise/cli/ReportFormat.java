package io.gapwise.cli;

import io.gapwise.insight.checking.CheckReport;
import io.gapwise.insight.checking.CheckReportJson;
import io.gapwise.insight.checking.CheckReportSarif;
import io.gapwise.insight.checking.CheckReportText;
import java.util.Locale;
import java.util.function.Function;

/** The formats in which a report on rules can be written. */
enum ReportFormat {
    TEXT(CheckReportText::of),
    JSON(CheckReportJson::text),
    SARIF(report -> CheckReportSarif.text(report, Version.ofProgram()));

    private final Function<CheckReport, String> writer;

    ReportFormat(Function<CheckReport, String> writer) {
        this.writer = writer;
    }

    String of(CheckReport report) {
        return writer.apply(report) + "\n";
    }

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.gapwise.cli;

import io.gapwise.insight.checking.CaseTests;
import io.gapwise.insight.checking.CaseTestsJson;
import io.gapwise.insight.checking.CaseTestsText;
import java.util.Locale;
import java.util.function.Function;

/** The formats in which the results of the cases can be written. */
enum TestFormat {
    TEXT(CaseTestsText::of),
    JSON(CaseTestsJson::text);

    private final Function<CaseTests, String> writer;

    TestFormat(Function<CaseTests, String> writer) {
        this.writer = writer;
    }

    String of(CaseTests tests) {
        return writer.apply(tests) + "\n";
    }

    /** Returns the name of the format on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

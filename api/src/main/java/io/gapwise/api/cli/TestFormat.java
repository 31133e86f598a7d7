package io.gapwise.api.cli;

import io.gapwise.engine.checking.CaseTests;
import io.gapwise.engine.checking.CaseTestsJson;
import io.gapwise.engine.checking.CaseTestsText;
import java.util.Locale;
import java.util.function.Function;

/** As what the result of the cases can be written. */
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

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

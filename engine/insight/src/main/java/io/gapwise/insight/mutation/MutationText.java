package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Writes which slips survived, what would notice each, and the score of each stage, as text for authors. */
public final class MutationText {

    private static final String ROW = "%-10s %7s %8s %15s %9s %8s\n";

    private MutationText() {}

    /** Returns several lines, without a line break at the end. */
    public static String of(MutationReport report) {
        StringBuilder text = new StringBuilder();
        for (Tried survivor : report.survivors()) {
            text.append(survivor.mutant().sentence()).append('\n');
            text.append("    ").append(remedy(report, survivor)).append("\n\n");
        }
        text.append(ROW.formatted("stage", "slips", "noticed", "no difference", "survived", "score"));
        for (Map.Entry<Stage, MutationReport.Counted> stage : report.byStage().entrySet()) {
            text.append(row(stage.getKey().folder(), stage.getValue()));
        }
        return text.append(row("all", report.all())).toString().stripTrailing();
    }

    /** Says what would notice a slip. */
    static String remedy(MutationReport report, Tried survivor) {
        return report.draftFor(survivor.mutant())
                .map(DraftText::sentence)
                .orElseGet(() ->
                        report.withoutCase().contains(survivor.mutant().rule().name())
                                ? "the rule has no case of its own: begin with one"
                                : "no case was found that would, and it is not proven that there is none");
    }

    /** Returns a score as it is shown: rounded down, so that what is shown is reached. */
    static String percent(MutationReport.Counted counted) {
        return BigDecimal.valueOf(counted.score()).setScale(1, RoundingMode.FLOOR) + " %";
    }

    private static String row(String name, MutationReport.Counted counted) {
        return ROW.formatted(
                name,
                counted.killed() + counted.equal() + counted.survived(),
                counted.killed(),
                counted.equal(),
                counted.survived(),
                percent(counted));
    }
}

package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.markup.MarkdownText;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the scores and the surviving slips as Markdown, such as for a pull request. */
public final class MutationMarkdown {

    private MutationMarkdown() {}

    /** Returns several lines, without a line break at the end. */
    public static String of(MutationReport report) {
        StringBuilder text = new StringBuilder("## Slips that the cases notice\n\n");
        text.append("| stage | slips | noticed | no difference, proven | survived | score |\n");
        text.append("|---|---:|---:|---:|---:|---:|\n");
        for (Map.Entry<Stage, MutationReport.Counted> stage : report.byStage().entrySet()) {
            text.append(row(stage.getKey().folder(), stage.getValue()));
        }
        text.append(row("all", report.all()));
        List<Tried> survivors = report.survivors();
        if (!survivors.isEmpty()) {
            text.append("\n### Nobody notices\n\n");
        }
        for (Tried survivor : survivors) {
            Mutant mutant = survivor.mutant();
            text.append("- %s %s: when %s. %s.\n"
                    .formatted(
                            MarkdownText.code(mutant.place()),
                            MarkdownText.code(mutant.rule().name()),
                            MarkdownText.inside(mutant.change()),
                            MarkdownText.inside(capitalized(MutationText.remedy(report, survivor)))));
        }
        return text.toString().stripTrailing();
    }

    private static String row(String name, MutationReport.Counted counted) {
        return "| %s | %d | %d | %d | %d | %s |\n"
                .formatted(
                        name,
                        counted.killed() + counted.equal() + counted.survived(),
                        counted.killed(),
                        counted.equal(),
                        counted.survived(),
                        MutationText.percent(counted));
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

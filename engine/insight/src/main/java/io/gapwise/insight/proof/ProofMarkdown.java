package io.gapwise.insight.proof;

import io.gapwise.insight.markup.MarkdownText;
import java.util.List;

/** Writes a proof report as Markdown: a table of what is promised, and each failure with its case. */
public final class ProofMarkdown {

    private ProofMarkdown() {}

    /** Returns the report with a heading, without a line break at the end. */
    public static String of(ProofReport report, ProofTexts texts) {
        StringBuilder page = new StringBuilder();
        page.append("# ")
                .append(texts.text("report.title", report.rules(), report.invariants()))
                .append("\n\n")
                .append(texts.text("report.version", "`" + report.version() + "`"))
                .append("\n\n")
                .append(table(report, texts));
        List<PromiseResult> effects = report.byPromise().getOrDefault(Promise.RULE_HAS_EFFECT, List.of());
        if (!effects.isEmpty()) {
            page.append(' ')
                    .append(texts.text(
                            "report.effects",
                            with(effects, RuleEffect.DECIDES),
                            with(effects, RuleEffect.WEIGHS),
                            with(effects, RuleEffect.SAYS)));
        }
        if (!report.proved()) {
            page.append("\n\n## ").append(texts.text("report.failures")).append('\n');
            report.failures().forEach(failure -> page.append(failure(failure, texts)));
        }
        return page.toString().stripTrailing();
    }

    /** Returns only the table and the sentence below it, which stay the same while everything is proved. */
    public static String table(ProofReport report, ProofTexts texts) {
        StringBuilder table = new StringBuilder();
        table.append("| ")
                .append(texts.text("report.promise"))
                .append(" | ")
                .append(texts.text("report.found"))
                .append(" |\n|---|---|\n");
        report.byPromise()
                .forEach((promise, parts) -> table.append("| ")
                        .append(MarkdownText.escaped(texts.sentence(promise)))
                        .append(" | ")
                        .append(texts.found(parts))
                        .append(" |\n"));
        table.append('\n').append(texts.summary(report));
        return table.toString();
    }

    private static long with(List<PromiseResult> effects, RuleEffect effect) {
        return effects.stream()
                .filter(each -> each.detail().equals("effect-" + effect.code()))
                .count();
    }

    private static String failure(PromiseResult failure, ProofTexts texts) {
        StringBuilder section = new StringBuilder("\n### ");
        section.append(MarkdownText.escaped(texts.sentence(failure.promise())));
        if (!failure.about().isEmpty()) {
            section.append(' ').append(MarkdownText.escaped(texts.about(failure)));
        }
        section.append("\n\n**").append(texts.outcome(failure.outcome())).append(".** ");
        section.append(MarkdownText.escaped(texts.detail(failure))).append("\n");
        ShownCase shown = failure.shown();
        if (shown != null) {
            section.append('\n')
                    .append(ProofText.caption(shown, texts))
                    .append('\n')
                    .append(MarkdownText.block("json", ProofText.json(shown)))
                    .append('\n');
        }
        for (RuleShown rule : failure.rules()) {
            section.append("- ")
                    .append(MarkdownText.code(rule.file() + ":" + rule.line()))
                    .append(' ')
                    .append(MarkdownText.inside(rule.rule()))
                    .append(": ")
                    .append(MarkdownText.escaped(rule.summary()));
            if (!rule.because().isEmpty()) {
                section.append(", ")
                        .append(texts.text("report.because"))
                        .append(' ')
                        .append(MarkdownText.escaped(String.join(", ", rule.because())));
            }
            section.append('\n');
        }
        return section.toString();
    }
}

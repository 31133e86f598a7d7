package io.gapwise.insight.proof;

import io.gapwise.insight.drawing.Shrinking;
import io.gapwise.insight.rulecases.SentAnswers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a proof report as text for authors: what is promised and what was found, and then each failure with its case. */
public final class ProofText {

    private final ProofTexts texts;
    private final StringBuilder text = new StringBuilder();

    private ProofText(ProofTexts texts) {
        this.texts = texts;
    }

    /** Returns several lines, without a line break at the end. */
    public static String of(ProofReport report, ProofTexts texts) {
        return new ProofText(texts).write(report);
    }

    private String write(ProofReport report) {
        line(texts.text("report.title", report.rules(), report.invariants()));
        line(texts.text("report.version", report.version()));
        line("");
        report.byPromise().forEach((promise, parts) -> {
            line("%-28s %s".formatted(promise.code(), texts.found(parts)));
            line("    " + texts.sentence(promise));
        });
        line("");
        for (PromiseResult failure : report.failures()) {
            failure(failure);
        }
        return text.append(texts.summary(report)).toString();
    }

    private void failure(PromiseResult failure) {
        line("%s  %s%s  [%s]"
                .formatted(
                        texts.outcome(failure.outcome()).toUpperCase(Locale.ROOT),
                        texts.sentence(failure.promise()),
                        failure.about().isEmpty() ? "" : "  " + texts.about(failure),
                        failure.promise().code() + (failure.about().isEmpty() ? "" : " " + failure.about())));
        ShownCase shown = failure.shown();
        if (shown != null) {
            line("    " + caption(shown, texts));
            line("    " + json(shown));
        }
        if (!failure.detail().isEmpty()) {
            line("    " + texts.detail(failure));
        }
        failure.rules().forEach(this::rule);
        line("");
    }

    private void rule(RuleShown rule) {
        line("    %s:%d  %s".formatted(rule.file(), rule.line(), rule.rule()));
        line("        " + rule.summary() + ".");
        if (!rule.because().isEmpty()) {
            line("        " + texts.text("report.because") + " " + String.join(", ", rule.because()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Says how small a case is. */
    static String caption(ShownCase shown, ProofTexts texts) {
        int size = Shrinking.size(shown.answers());
        if (size == 0) {
            return texts.text("report.blank");
        }
        return shown.fewest() ? texts.text("report.fewest", size) : texts.text("report.smallest");
    }

    /** Returns the case as it can be sent, in one line. */
    public static String json(ShownCase shown) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(TriedCase.TITLE, "A case that shows it");
        shown.answers().forEach((path, answer) -> {
            if (!path.equals(TriedCase.TITLE)) {
                answers.put(path, answer);
            }
        });
        answers.putAll(shown.beside());
        return new String(SentAnswers.json(answers), StandardCharsets.UTF_8);
    }
}

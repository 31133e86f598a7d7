package io.gapwise.site.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.advice.SpokenProgress;
import java.util.List;

/**
 * Holds a judgement as a page shows it.
 *
 * @param reasons why it is so
 * @param others what other rules conclude
 */
record ShownJudgement(
        String value,
        List<ShownReason> reasons,
        List<Other> others,
        List<ShownReason> revisions,
        List<Reopened> reopened,
        List<ShownReason> cautions,
        List<Question> questions) {

    /** Holds something else that rules conclude. */
    record Other(String value, List<ShownReason> reasons) {}

    /** Holds a cause that has to be looked for again. */
    record Reopened(String cause, List<ShownReason> reasons) {}

    /**
     * Holds a question.
     *
     * @param english whether the reason is in English although the page is not
     */
    record Question(String field, String text, String because, boolean english) {}

    static ShownJudgement of(SpokenProgress spoken, FactLines facts) {
        ProgressAdvice progress = spoken.progress();
        return new ShownJudgement(
                progress.value().name(),
                progress.judgements().stream()
                        .filter(each -> each.value() == progress.value())
                        .flatMap(each -> shown(each.reasons(), spoken, facts).stream())
                        .toList(),
                progress.judgements().stream()
                        .filter(each -> each.value() != progress.value())
                        .map(each -> new Other(each.value().name(), shown(each.reasons(), spoken, facts)))
                        .toList(),
                shown(progress.revisions(), spoken, facts),
                progress.reopened().stream()
                        .map(each -> new Reopened(each.cause().name(), shown(each.reasons(), spoken, facts)))
                        .toList(),
                shown(progress.cautions(), spoken, facts),
                progress.questions().stream()
                        .map(each -> question(each, spoken))
                        .toList());
    }

    private static Question question(Advice.Question asked, SpokenProgress spoken) {
        return new Question(asked.field(), asked.question(), asked.because(), spoken.inEnglish(asked));
    }

    private static List<ShownReason> shown(List<Reason> reasons, SpokenProgress spoken, FactLines facts) {
        return reasons.stream()
                .map(reason -> ShownReason.of(reason, spoken.inEnglish(reason), facts))
                .toList();
    }
}

package io.gapwise.site.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds a judgement as a page shows it.
 *
 * @param uncounted whether it says that it is not used although nobody has counted how many use it
 * @param reasons why it is so
 * @param others what other rules conclude
 */
record ShownJudgement(
        String value,
        boolean uncounted,
        List<ShownReason> reasons,
        List<Other> others,
        List<ShownReason> revisions,
        List<Reopened> reopened,
        List<ShownReason> cautions,
        List<Question> questions) {

    /** Says whether there is anything to diagnose again: it has not worked, or a cause is to be looked at once more. */
    public boolean hasOpenCauses() {
        return !value.equals(ProgressValue.WORKED.name()) || !reopened.isEmpty();
    }

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

    /**
     * @param spoken in the language of the page, as far as it is translated
     * @param english the same in English
     * @param known what was known when it was judged
     * @param foreign whether the page is in another language than English
     */
    static ShownJudgement of(
            ProgressAdvice spoken, ProgressAdvice english, FollowUp known, boolean foreign, FactLines facts) {
        Set<String> texts = foreign ? english.reasons().map(Reason::text).collect(Collectors.toSet()) : Set.of();
        Set<String> asked = foreign
                ? english.questions().stream().map(Advice.Question::because).collect(Collectors.toSet())
                : Set.of();
        Function<List<Reason>, List<ShownReason>> shown = reasons -> reasons.stream()
                .map(reason -> ShownReason.of(reason, texts.contains(reason.text()), facts))
                .toList();
        return new ShownJudgement(
                spoken.value().name(),
                spoken.value() == ProgressValue.NOT_USED && known.use().percent() == null,
                spoken.judgements().stream()
                        .filter(each -> each.value() == spoken.value())
                        .flatMap(each -> shown.apply(each.reasons()).stream())
                        .toList(),
                spoken.judgements().stream()
                        .filter(each -> each.value() != spoken.value())
                        .map(each -> new Other(each.value().name(), shown.apply(each.reasons())))
                        .toList(),
                shown.apply(spoken.revisions()),
                spoken.reopened().stream()
                        .map(each -> new Reopened(each.cause().name(), shown.apply(each.reasons())))
                        .toList(),
                shown.apply(spoken.cautions()),
                spoken.questions().stream()
                        .map(each -> new Question(
                                each.field(), each.question(), each.because(), asked.contains(each.because())))
                        .toList());
    }
}

package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds words of the vocabulary that the rules never conclude, whatever the case. */
final class UnusedWords {

    private final AnalysisContext inquiry;

    UnusedWords(AnalysisContext inquiry) {
        this.inquiry = inquiry;
    }

    void check(Stage stage) {
        Runnable check = switch (stage) {
            case TRIAGE ->
                () -> check(
                        ProblemCode.ALIGNMENT_NEVER_GIVEN, stage, Subject.TRIAGE, "alignment", Conclusion.Align.class);
            case CAUSES ->
                () -> check(ProblemCode.CAUSE_NEVER_FOUND, stage, Subject.CAUSES, "found", Conclusion.FindCause.class);
            case VERDICT ->
                () -> check(
                        ProblemCode.VERDICT_NEVER_GIVEN, stage, Subject.VERDICT, "value", Conclusion.GiveVerdict.class);
            case REMEDIES ->
                () -> check(
                        ProblemCode.REMEDY_NEVER_ADVISED,
                        stage,
                        Subject.REMEDIES,
                        "advised",
                        Conclusion.AdviseRemedy.class);
            case METHODS ->
                () -> check(
                        ProblemCode.METHOD_NEVER_ADVISED, stage, Subject.METHODS, "advised", Conclusion.SpeakFor.class);
            case MEASURES -> () -> {};
            case PROGRESS -> this::checkJudgements;
        };
        check.run();
    }

    private void check(ProblemCode code, Stage stage, Subject subject, String path, Class<? extends Conclusion> kind) {
        Slot slot = Slot.known(subject, path);
        for (Word word : slot.property().words()) {
            if (!inquiry.logic()
                    .isPossible(inquiry.logic().asks(stage), inquiry.logic().stands(slot, word))) {
                report(code, stage, word, saying(kind, word));
            }
        }
    }

    /** Checks the judgements of progress, unless the rule set judges no progress at all. No rule reads them. */
    private void checkJudgements() {
        Set<ProgressValue> given = EnumSet.noneOf(ProgressValue.class);
        inquiry.said(Conclusion.Judge.class)
                .forEach(said -> given.add(said.conclusion().value()));
        if (inquiry.rules().rules(Stage.PROGRESS).isEmpty()) {
            return;
        }
        for (ProgressValue value : ProgressValue.values()) {
            if (value.known() && !given.contains(value)) {
                report(ProblemCode.JUDGEMENT_NEVER_GIVEN, Stage.PROGRESS, value, saying(Conclusion.Judge.class, value));
            }
        }
    }

    private void report(ProblemCode code, Stage stage, Word word, List<RuleLocation> saying) {
        String message = saying.isEmpty()
                ? "no rule of the stage %s concludes %s.".formatted(stage.folder(), word)
                : "%s is concluded in no case: what says it is undone, or cannot speak.".formatted(word);
        inquiry.report(new Finding(
                code,
                saying,
                message,
                saying.isEmpty()
                        ? "Add a rule that concludes it, or accept that it is never an answer."
                        : "Make what undoes it narrower, or mend the condition."));
    }

    /** Returns the place of every conclusion with this word, including those in rules that can never speak. */
    private List<RuleLocation> saying(Class<? extends Conclusion> kind, Word word) {
        return inquiry.rules().rules().stream()
                .flatMap(rule -> rule.calls().stream()
                        .filter(call -> kind.isInstance(call.conclusion()))
                        .filter(call -> Effect.of(call.conclusion()).about() == word)
                        .map(call -> RuleLocation.of(rule, call.span())))
                .toList();
    }
}

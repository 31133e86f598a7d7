package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            case MEASURES, INVARIANTS -> () -> {};
            case PROGRESS -> () -> checkJudgements(stage, List.of(ProgressValue.values()));
            case PRIORITY ->
                () -> Stream.of(
                                NeedValue.values(),
                                EffectValue.values(),
                                ReadinessValue.values(),
                                UrgencyValue.values())
                        .forEach(words -> checkJudgements(stage, List.of(words)));
            case PLACE -> () -> checkJudgements(stage, List.of(PlaceValue.values()));
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

    /** Checks the words that are concluded beside an answer, unless the rule set judges nothing there. */
    private void checkJudgements(Stage stage, List<? extends Word> words) {
        if (inquiry.rules().rules(stage).isEmpty()) {
            return;
        }
        Set<Object> given = inquiry.alive(stage).stream()
                .flatMap(rule -> rule.calls().stream())
                .map(call -> Effect.of(call.conclusion()).about())
                .collect(Collectors.toSet());
        for (Word word : words) {
            if (word.known() && !given.contains(word)) {
                report(ProblemCode.JUDGEMENT_NEVER_GIVEN, stage, word, saying(Conclusion.class, word));
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
                                : "Make what undoes it narrower, or mend the condition.")
                .about(word));
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

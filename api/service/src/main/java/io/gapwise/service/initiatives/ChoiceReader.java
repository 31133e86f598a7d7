package io.gapwise.service.initiatives;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.Decision;
import io.gapwise.core.followup.InPlace;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.outcomes.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which remedies and methods are taken, against what the answer advises. */
final class ChoiceReader {

    private final Members sent;
    private final List<Choice> first;
    private final List<Choice> advised;
    private final LocalDate today;

    /**
     * @param first the first steps of the answer
     * @param advised all that the answer advises
     */
    ChoiceReader(Members sent, List<Choice> first, List<Choice> advised, LocalDate today) {
        this.sent = sent;
        this.first = first;
        this.advised = advised;
        this.today = today;
    }

    /** Lists what is chosen; what was advised and not named is taken where the first steps are followed. */
    List<Choice> read(@Nullable Decision decision) {
        List<Choice> said = new ArrayList<>();
        int most = Remedy.values().length + Method.values().length;
        for (Members each : sent.objects("choices", most)) {
            checked(each).ifPresent(choice -> {
                if (AdvisedChoices.name(said, choice)) {
                    each.wrong(
                            ProblemKind.GIVEN_TWICE,
                            "",
                            Sentence.of("initiative.choiceTwice", AdvisedChoices.word(choice)));
                } else {
                    said.add(choice);
                    against(
                            choice,
                            each,
                            decision,
                            AdvisedChoices.name(first, choice),
                            AdvisedChoices.name(advised, choice));
                }
            });
        }
        List<Choice> all = new ArrayList<>(said);
        for (Choice each : advised) {
            if (!AdvisedChoices.name(said, each)) {
                boolean isFirst = AdvisedChoices.name(first, each);
                if (isFirst && decision == Decision.CHANGED) {
                    sent.wrong(
                            ProblemKind.MISSING,
                            "choices",
                            Sentence.of("initiative.choiceOpen", AdvisedChoices.word(each)));
                }
                boolean taken = isFirst && decision == Decision.FOLLOWED;
                all.add(new Choice(each.remedy(), each.method(), taken, null, InPlace.UNKNOWN, null));
            }
        }
        if (!sent.has("choices") && decision == Decision.CHANGED && first.isEmpty()) {
            sent.wrong(ProblemKind.MISSING, "choices", Sentence.of("initiative.instead"));
        }
        return all;
    }

    /** Checks a choice by itself. */
    private Optional<Choice> checked(Members each) {
        each.only(List.of("remedy", "method", "taken", "why", "inPlace", "since"));
        if (each.has("remedy") == each.has("method")) {
            each.wrong(ProblemKind.MISSING, "", Sentence.of("initiative.choiceOf"));
        }
        if (!each.has("taken")) {
            each.wrong(ProblemKind.MISSING, "taken", Sentence.of("initiative.taken"));
        }
        each.text("why", InitiativeContent.LONGEST_WHY);
        return ContentMembers.choice(each);
    }

    /** Checks a choice against the decision and the answer. */
    private void against(Choice choice, Members each, @Nullable Decision decision, boolean isFirst, boolean isAdvised) {
        if (choice.taken() && decision == Decision.DECLINED) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "taken", Sentence.of("initiative.declinedTaken"));
        }
        if (!choice.taken() && isFirst && decision == Decision.FOLLOWED) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "taken", Sentence.of("initiative.followedNot"));
        }
        if (!choice.taken() && isFirst && decision == Decision.CHANGED && choice.why() == null) {
            each.wrong(ProblemKind.MISSING, "why", Sentence.of("initiative.whyNot"));
        }
        if (choice.taken() && !isAdvised && choice.why() == null) {
            each.wrong(ProblemKind.MISSING, "why", Sentence.of("initiative.whyAdded"));
        }
        if (choice.inPlace().known() && !choice.taken()) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "inPlace", Sentence.of("initiative.notPlaced"));
        }
        if (choice.since() != null && (!choice.inPlace().known() || choice.inPlace() == InPlace.NO)) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "since", Sentence.of("initiative.sinceOnly"));
        } else if (choice.since() != null && choice.since().isAfter(today)) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "since", Sentence.of("initiative.notYet"));
        }
    }
}

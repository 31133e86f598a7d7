package io.gapwise.insight.difference;

import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads off the changed rules how much more or less speaks for a remedy or a method. Mostly only one rule changes what
 * speaks for it, and then nothing has to be added up to know where that is.
 */
final class Shifts {

    private final RulesCompared rules;
    private final StageLogics logics;
    private final RuleLogic before;
    /** Holds what {@link #only} found; null until somebody asks. */
    private @Nullable Optional<Shift> only;

    Shifts(RulesCompared rules, StageLogics logics) {
        this.rules = rules;
        this.logics = logics;
        before = logics.before();
    }

    /**
     * Says where by how much more speaks for a remedy or a method.
     *
     * @param where the formula of the cases in which a rule that was changed speaks, or no longer does
     * @param by how much more than before, negative for less
     * @param kept whether the rule speaks in the same cases as before, so that only its weight is another
     * @param against whether what speaks against it changes, so that it need not be spoken for at all
     * @param tests what seems to describe these cases exactly; nothing where it takes alternatives
     */
    record Shift(
            Word about, Formula where, int by, boolean kept, boolean against, Optional<List<Condition.Test>> tests) {}

    /** Returns where more or less speaks for a word; nothing where several changed rules speak for it or against it. */
    Optional<Formula> of(Word about) {
        Stage stage = stageOf(about);
        List<RulePair> speaking =
                changed(stage).stream().filter(pair -> speaksOf(pair, about)).toList();
        if (speaking.size() > 1) {
            return Optional.empty();
        }
        Formula[] where = speaking.stream()
                .flatMap(pair -> shifts(pair, stage, about).stream())
                .map(Shift::where)
                .toArray(Formula[]::new);
        return Optional.of(before.any(where));
    }

    /**
     * Returns the only thing that the changed rules do: in some cases more speaks for one remedy or method, or less, and
     * always by as much. Nothing where they do anything else as well.
     */
    Optional<Shift> only() {
        Optional<Shift> known = only;
        if (known == null) {
            known = found();
            only = known;
        }
        return known;
    }

    private Optional<Shift> found() {
        List<RulePair> deciding = rules.changed().stream()
                .filter(RulePair::decides)
                .filter(pair -> pair.either().stage().answers())
                .toList();
        if (deciding.size() != 1) {
            return Optional.empty();
        }
        RulePair pair = deciding.get(0);
        Stage stage = pair.either().stage();
        if (stage != Stage.REMEDIES && stage != Stage.METHODS) {
            return Optional.empty();
        }
        Word about = null;
        for (Rule rule : new Rule[] {pair.before(), pair.after()}) {
            for (Call call : rule == null ? List.<Call>of() : rule.calls()) {
                Weighed weighed = weighed(call.conclusion());
                if (weighed == null || about != null && about != weighed.about()) {
                    return Optional.empty();
                }
                about = weighed.about();
            }
        }
        if (about == null) {
            return Optional.empty();
        }
        List<Shift> possible = shifts(pair, stage, about).stream()
                .filter(shift -> before.isPossible(shift.where()))
                .toList();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    private List<RulePair> changed(Stage stage) {
        return rules.changed().stream()
                .filter(RulePair::decides)
                .filter(pair -> pair.either().stage() == stage)
                .toList();
    }

    private List<Shift> shifts(RulePair pair, Stage stage, Word about) {
        int was = weight(pair.before(), about);
        int is = weight(pair.after(), about);
        Formula spoke = pair.before() == null ? before.any() : before.speaks(pair.before());
        Formula speaks =
                pair.after() == null ? before.any() : logics.from(stage).speaks(pair.after());
        List<Shift> shifts = new ArrayList<>();
        boolean kept = spoke.equals(speaks);
        boolean against = was < 0 || is < 0;
        add(shifts, about, before.all(spoke, speaks), is - was, kept, against, kept ? pair.after() : null, null);
        if (!kept) {
            add(shifts, about, before.all(spoke, speaks.not()), -was, false, against, pair.before(), pair.after());
            add(shifts, about, before.all(speaks, spoke.not()), is, false, against, pair.after(), pair.before());
        }
        return shifts;
    }

    private void add(
            List<Shift> shifts,
            Word about,
            Formula where,
            int by,
            boolean kept,
            boolean against,
            @Nullable Rule speaking,
            @Nullable Rule silent) {
        if (by != 0 && !where.equals(before.any())) {
            Optional<List<Condition.Test>> tests =
                    speaking == null ? Optional.empty() : ShiftTests.of(speaking, silent);
            shifts.add(new Shift(about, where, by, kept, against, tests));
        }
    }

    private static boolean speaksOf(RulePair pair, Word about) {
        return weight(pair.before(), about) != 0 || weight(pair.after(), about) != 0;
    }

    private static int weight(@Nullable Rule rule, Word about) {
        int weight = 0;
        for (Call call : rule == null ? List.<Call>of() : rule.calls()) {
            Weighed weighed = weighed(call.conclusion());
            weight += weighed != null && weighed.about() == about ? weighed.weight() : 0;
        }
        return weight;
    }

    private static Stage stageOf(Word about) {
        return Remedy.class.isInstance(about) ? Stage.REMEDIES : Stage.METHODS;
    }

    /** Holds of what a conclusion adds to what speaks for something. */
    private record Weighed(Word about, int weight) {}

    private static @Nullable Weighed weighed(Conclusion said) {
        if (Conclusion.AdviseRemedy.class.isInstance(said)) {
            Conclusion.AdviseRemedy advised = Conclusion.AdviseRemedy.class.cast(said);
            return new Weighed(advised.remedy(), advised.weight());
        } else if (Conclusion.SpeakFor.class.isInstance(said)) {
            Conclusion.SpeakFor spoken = Conclusion.SpeakFor.class.cast(said);
            return new Weighed(spoken.method(), spoken.weight());
        } else if (Conclusion.SpeakAgainst.class.isInstance(said)) {
            Conclusion.SpeakAgainst spoken = Conclusion.SpeakAgainst.class.cast(said);
            return new Weighed(spoken.method(), -spoken.weight());
        }
        return null;
    }
}

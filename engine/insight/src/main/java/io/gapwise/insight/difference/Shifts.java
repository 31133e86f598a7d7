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
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads off the changed rules how much more or less speaks for a remedy or a method. Mostly only one rule changes what
 * speaks for it, and then nothing has to be added up to know where that is.
 */
final class Shifts {

    private static final Set<Stage> WEIGHING = EnumSet.of(Stage.REMEDIES, Stage.METHODS);

    private final RulesCompared rules;
    private final StageLogics logics;
    private final RuleLogic before;
    /** Holds what {@link #all} found; null until somebody asks. */
    private @Nullable Optional<List<Shift>> all;

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
     * @param pair the changed rule
     * @param tests what seems to describe these cases exactly, as alternatives of tests that must all hold
     */
    record Shift(
            Word about,
            Formula where,
            int by,
            boolean kept,
            boolean against,
            RulePair pair,
            Optional<List<List<Condition.Test>>> tests) {

        Stage stage() {
            return stageOf(about);
        }

        boolean gains() {
            return by > 0;
        }

        private Shift described(Optional<List<List<Condition.Test>>> ways) {
            return new Shift(about, where, by, kept, against, pair, ways);
        }
    }

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
     * Returns all that the changed rules do: in some cases more speaks for a remedy or a method, or less, and always by as
     * much. Nothing where they do anything else as well, or where what one of them adds another one takes away.
     */
    Optional<List<Shift>> all() {
        Optional<List<Shift>> known = all;
        if (known == null) {
            known = found();
            all = known;
        }
        return known;
    }

    private Optional<List<Shift>> found() {
        List<RulePair> deciding = rules.changed().stream()
                .filter(RulePair::decides)
                .filter(pair -> pair.either().stage().answers())
                .toList();
        Set<Stage> stages = deciding.stream().map(pair -> pair.either().stage()).collect(Collectors.toSet());
        if (stages.size() != 1 || !WEIGHING.containsAll(stages)) {
            return Optional.empty();
        }
        Stage stage = stages.iterator().next();
        List<Shift> shifts = new ArrayList<>();
        for (RulePair pair : deciding) {
            Optional<Set<Word>> about = weighedAlone(pair);
            if (about.isEmpty()) {
                return Optional.empty();
            }
            about.get().stream()
                    .flatMap(word -> shifts(pair, stage, word).stream())
                    .filter(shift -> before.isPossible(shift.where()))
                    .forEach(shifts::add);
        }
        return shifts.isEmpty() || shifts.stream().anyMatch(one -> undone(one, shifts))
                ? Optional.empty()
                : Optional.of(shifts);
    }

    /** Says whether another rule shifts the same in the other direction, so that both together may change nothing. */
    private static boolean undone(Shift one, List<Shift> all) {
        return all.stream()
                .anyMatch(other ->
                        other.about() == one.about() && other.gains() != one.gains() && other.pair() != one.pair());
    }

    /** Returns what a rule weighs otherwise than it did; nothing where it also concludes something else otherwise. */
    private static Optional<Set<Word>> weighedAlone(RulePair pair) {
        List<Conclusion> was = conclusions(pair.before());
        List<Conclusion> is = conclusions(pair.after());
        boolean kept = pair.before() != null && pair.after() != null && !pair.conditionRewritten();
        Set<Word> about = new LinkedHashSet<>();
        for (Conclusion said : Stream.concat(was.stream(), is.stream()).toList()) {
            Weighed weighed = weighed(said);
            if (weighed != null) {
                about.add(weighed.about());
            } else if (!kept || !was.contains(said) || !is.contains(said)) {
                return Optional.empty();
            }
        }
        return Optional.of(about);
    }

    private static List<Conclusion> conclusions(@Nullable Rule rule) {
        return rule == null
                ? List.of()
                : rule.calls().stream().map(Call::conclusion).toList();
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
        BiFunction<Formula, Integer, Shift> shift =
                (where, by) -> new Shift(about, where, by, kept, against, pair, Optional.empty());
        add(shifts, shift.apply(before.all(spoke, speaks), is - was), kept ? pair.after() : null, null);
        if (!kept) {
            add(shifts, shift.apply(before.all(spoke, speaks.not()), -was), pair.before(), pair.after());
            add(shifts, shift.apply(before.all(speaks, spoke.not()), is), pair.after(), pair.before());
        }
        return shifts;
    }

    private void add(List<Shift> shifts, Shift shift, @Nullable Rule speaking, @Nullable Rule silent) {
        if (shift.by() != 0 && !shift.where().equals(before.any())) {
            shifts.add(shift.described(speaking == null ? Optional.empty() : ShiftTests.of(speaking, silent)));
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

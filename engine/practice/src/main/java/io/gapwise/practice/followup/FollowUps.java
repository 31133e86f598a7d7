package io.gapwise.practice.followup;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.InPlace;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Derives the facts of a follow-up from what was measured. Each rule of deriving is told where it is applied. */
public final class FollowUps {

    private static final int MOST_WEEKS = 520;

    private FollowUps() {}

    /**
     * Derives what is known on a day. What an analyst said counts more than what is derived.
     *
     * @param asOf only what was known on this day counts
     * @param leadWeeks after how many weeks the recommendation wants to look at the result; null where it does not say
     */
    public static FollowUp of(OutcomeData data, LocalDate asOf, @Nullable Integer leadWeeks) {
        return gather(data, asOf, leadWeeks).followUp();
    }

    /** Derives the same, and says for each fact where it comes from. */
    public static GatheredFollowUp gather(OutcomeData data, LocalDate asOf, @Nullable Integer leadWeeks) {
        FollowUp derived = derived(data, asOf, leadWeeks);
        Map<String, Origin> origins = new LinkedHashMap<>();
        FollowUp known = AnsweredFacts.over(derived, data.answers(), origins);
        Map<String, Counted> counted = new People(data, asOf).counted();
        counted.keySet().removeIf(path -> origins.get(path) != Origin.DERIVED);
        return new GatheredFollowUp(known, origins, counted);
    }

    private static FollowUp derived(OutcomeData data, LocalDate asOf, @Nullable Integer leadWeeks) {
        List<Choice> taken = data.choices().stream().filter(Choice::taken).toList();
        boolean said = !data.choices().isEmpty();
        Set<Method> methods = words(taken, Choice::method, Method.class);
        People people = new People(data, asOf);
        return new FollowUp(
                weeks(data, asOf),
                leadWeeks,
                inPlace(taken, asOf),
                data.decision(),
                !said ? Answer.UNKNOWN : methods.isEmpty() ? Answer.NO : Answer.YES,
                said ? words(taken, Choice::remedy, Remedy.class) : null,
                said ? methods : null,
                people.reach(),
                people.reaction(),
                people.learned(),
                people.use(),
                people.conditions(),
                ResultFacts.of(data, asOf, leadWeeks),
                MoneyFacts.of(data, asOf));
    }

    /** Counts full weeks since the day on which most of what was taken was in place. */
    private static @Nullable Integer weeks(OutcomeData data, LocalDate asOf) {
        LocalDate since = data.inPlaceSince(asOf);
        return since == null ? null : (int) Math.min(MOST_WEEKS, ChronoUnit.WEEKS.between(since, asOf));
    }

    /** All in place is YES, none is NO, anything that is known to be between is PARTLY. */
    private static InPlace inPlace(List<Choice> taken, LocalDate asOf) {
        Set<InPlace> states = taken.stream()
                .map(choice -> choice.inPlaceOn(asOf))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(InPlace.class)));
        if (states.contains(InPlace.PARTLY) || states.containsAll(EnumSet.of(InPlace.YES, InPlace.NO))) {
            return InPlace.PARTLY;
        }
        return states.size() == 1 ? states.iterator().next() : InPlace.UNKNOWN;
    }

    private static <W extends Enum<W>> Set<W> words(
            Collection<Choice> taken, Function<Choice, @Nullable W> word, Class<W> vocabulary) {
        return taken.stream()
                .map(word)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(vocabulary)));
    }
}

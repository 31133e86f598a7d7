package io.gapwise.service.expectations;

import io.gapwise.practice.plan.Period;
import io.gapwise.service.strategy.StrategyName;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what is expected of each role in each capability, whichever initiatives and cases say it. */
final class ExpectationDrafts {

    private final Map<String, Draft> drafts = new TreeMap<>();

    /** Gathers what is expected of one role in one capability. */
    static final class Draft {

        private final String role;
        private final String capability;
        private final Set<String> expected = new LinkedHashSet<>();
        private final Set<String> objectives = new LinkedHashSet<>();
        private final Set<Expectation.Figure> seenBy = new LinkedHashSet<>();
        private final Set<String> supports = new LinkedHashSet<>();
        private List<String> levels = List.of();
        private @Nullable Period last;
        private int lastPlace = -1;
        private boolean dated = true;
        private @Nullable LocalDate from;

        private Draft(String role, String capability) {
            this.role = role;
            this.capability = capability;
        }

        void expected(@Nullable String desired) {
            if (desired != null) {
                expected.add(desired);
            }
        }

        void levels(List<String> known) {
            levels = known;
        }

        /** @param place that of the last period in the plan */
        void runs(Period start, Period end, int place) {
            dated &= start.from() != null && end.to() != null;
            if (start.from() != null && (from == null || start.from().isBefore(from))) {
                from = start.from();
            }
            if (place > lastPlace) {
                last = end;
                lastPlace = place;
            }
        }

        void supportedBy(String initiative) {
            supports.add(initiative);
        }

        void serves(String objective) {
            objectives.add(objective);
        }

        void seenBy(Expectation.Figure figure) {
            seenBy.add(figure);
        }

        private Expectation expectation() {
            return new Expectation(
                    role,
                    capability,
                    List.copyOf(expected),
                    levels,
                    dated ? from : null,
                    dated && last != null ? last.to() : null,
                    last == null ? "" : last.name(),
                    List.copyOf(objectives),
                    List.copyOf(seenBy),
                    List.copyOf(supports));
        }
    }

    Draft of(String role, String capability) {
        return drafts.computeIfAbsent(
                StrategyName.key(role) + "\n" + StrategyName.key(capability), each -> new Draft(role, capability));
    }

    List<Expectation> expectations() {
        return drafts.values().stream().map(Draft::expectation).toList();
    }
}

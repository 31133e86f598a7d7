package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.service.strategy.StrategyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says how the people of a role stand in a capability over several rounds. It only counts: between two rounds people come
 * and go, and those who appraise change their measure, so nothing is concluded from a difference.
 *
 * @param role empty for those of whom no role is named
 * @param roles the roles that any round counts in this capability; empty among them where a round names none
 * @param rounds the rounds that count the role, as of the first day first
 * @param comparison two of them side by side; empty where there are no two
 */
public record CapabilityStandings(
        String capability, String role, List<String> roles, List<Stand> rounds, Optional<Comparison> comparison) {

    public CapabilityStandings {
        roles = List.copyOf(roles);
        rounds = List.copyOf(rounds);
    }

    /** Holds what one round counts. */
    public record Stand(AppraisalRound round, AppraisedGroup group) {}

    /** Puts two rounds side by side. */
    public record Comparison(Stand from, Stand to) {

        /** Returns by how many people more, or fewer, stand how; what is not shown of one of them is left out. */
        public Map<Standing, Integer> changes() {
            Map<Standing, Integer> changes = new EnumMap<>(Standing.class);
            for (Standing standing : Standing.values()) {
                Optional<Integer> before = from.group().shown().count(standing);
                Optional<Integer> after = to.group().shown().count(standing);
                if (before.isPresent() && after.isPresent()) {
                    changes.put(standing, after.get() - before.get());
                }
            }
            return changes;
        }
    }

    /**
     * Counts what rounds say of a capability.
     *
     * @param counting the rounds that count it
     * @param role null for the first role that any of them counts
     * @param from the id of the round with which one is compared; null for the last but one
     * @param to the id of the round that is compared; null for the last
     */
    static CapabilityStandings of(
            String capability,
            List<AppraisalRound> counting,
            @Nullable String role,
            @Nullable String from,
            @Nullable String to) {
        Map<String, String> roles = new TreeMap<>();
        counting.forEach(round -> round.groups().forEach(group -> roles.putIfAbsent(group.roleKey(), group.role())));
        String asked = role != null
                ? role
                : roles.values().stream()
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
        List<Stand> stands = new ArrayList<>();
        counting.stream()
                .sorted(Comparator.comparing(AppraisalRound::asOf).thenComparing(AppraisalRound::place))
                .forEach(round -> round.groups().stream()
                        .filter(group -> group.roleKey().equals(StrategyName.key(asked)))
                        .findFirst()
                        .ifPresent(group -> stands.add(new Stand(round, group))));
        String named = counting.stream()
                .flatMap(round -> round.groups().stream())
                .map(AppraisedGroup::capability)
                .findFirst()
                .orElse(capability);
        return new CapabilityStandings(
                named,
                roles.getOrDefault(StrategyName.key(asked), asked),
                List.copyOf(roles.values()),
                stands,
                compared(stands, from, to));
    }

    private static Optional<Comparison> compared(List<Stand> stands, @Nullable String from, @Nullable String to) {
        if (stands.size() < 2) {
            return Optional.empty();
        }
        Stand before = stand(stands, from).orElse(stands.get(stands.size() - 2));
        Stand after = stand(stands, to).orElse(stands.get(stands.size() - 1));
        return before.equals(after) ? Optional.empty() : Optional.of(new Comparison(before, after));
    }

    private static Optional<Stand> stand(List<Stand> stands, @Nullable String id) {
        return stands.stream().filter(each -> each.round().id().equals(id)).findFirst();
    }
}

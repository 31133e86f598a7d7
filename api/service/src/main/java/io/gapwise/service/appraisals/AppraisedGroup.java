package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.service.strategy.StrategyName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the people of a role by how they stand in a capability, against what the role asks.
 *
 * @param role empty where no role is named, or where the people of several roles were put together because they are few
 * @param standings how many stand how; UNKNOWN counts those who were not assessed
 */
public record AppraisedGroup(String role, String capability, Map<Standing, Integer> standings) {

    /** Among fewer people than these, one could be told from the others. */
    public static final int TOGETHER = 5;

    public AppraisedGroup {
        Map<Standing, Integer> counted = new EnumMap<>(Standing.class);
        standings.forEach((standing, people) -> {
            if (people > 0) {
                counted.put(standing, people);
            }
        });
        standings = Collections.unmodifiableMap(counted);
    }

    String roleKey() {
        return StrategyName.key(role);
    }

    String capabilityKey() {
        return StrategyName.key(capability);
    }

    /** Returns how many people it is about. */
    public int people() {
        return standings.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(Standing standing) {
        return standings.getOrDefault(standing, 0);
    }

    /** Returns how many were assessed. */
    public int assessed() {
        return people() - count(Standing.UNKNOWN);
    }

    /** Says whether it is about so many that none of them can be told from the others. */
    boolean isLarge() {
        return assessed() >= TOGETHER;
    }

    /** Returns one group of the people of both. */
    AppraisedGroup with(AppraisedGroup other) {
        Map<Standing, Integer> sum = new EnumMap<>(Standing.class);
        sum.putAll(standings);
        other.standings().forEach((standing, people) -> sum.merge(standing, people, Integer::sum));
        return new AppraisedGroup(role, capability, sum);
    }

    AppraisedGroup withRole(String other) {
        return new AppraisedGroup(other, capability, standings);
    }

    /** Returns what may be shown of it. */
    public ShownStandings shown() {
        return ShownStandings.of(this);
    }
}

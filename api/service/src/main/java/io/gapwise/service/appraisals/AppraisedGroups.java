package io.gapwise.service.appraisals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts groups together that are too small to be kept, so that nothing is stored about single people.
 *
 * @param kept the groups that are kept, in the order of capabilities and roles
 * @param together the small groups of which the people were put together with others of the same capability
 * @param leftOut the groups that are too small even so; nothing of them is kept
 */
public record AppraisedGroups(List<AppraisedGroup> kept, List<AppraisedGroup> together, List<AppraisedGroup> leftOut) {

    private static final Comparator<AppraisedGroup> ORDER =
            Comparator.comparing(AppraisedGroup::capabilityKey).thenComparing(AppraisedGroup::roleKey);

    public AppraisedGroups {
        kept = List.copyOf(kept);
        together = List.copyOf(together);
        leftOut = List.copyOf(leftOut);
    }

    static AppraisedGroups of(List<AppraisedGroup> counted) {
        Map<String, List<AppraisedGroup>> byCapability = new LinkedHashMap<>();
        counted.stream()
                .filter(group -> group.people() > 0)
                .sorted(ORDER)
                .forEach(group -> byCapability
                        .computeIfAbsent(group.capabilityKey(), each -> new ArrayList<>())
                        .add(group));
        List<AppraisedGroup> kept = new ArrayList<>();
        List<AppraisedGroup> together = new ArrayList<>();
        List<AppraisedGroup> leftOut = new ArrayList<>();
        byCapability.values().forEach(groups -> {
            List<AppraisedGroup> rest = new ArrayList<>();
            groups.forEach(group -> (group.isLarge() && !group.role().isEmpty() ? kept : rest).add(group));
            AppraisedGroup all = rest.stream()
                    .map(group -> group.withRole(""))
                    .reduce(AppraisedGroup::with)
                    .orElse(null);
            if (all != null && all.isLarge()) {
                kept.add(all);
                rest.stream().filter(group -> !group.role().isEmpty()).forEach(together::add);
            } else {
                leftOut.addAll(rest);
            }
        });
        kept.sort(ORDER);
        return new AppraisedGroups(kept, together, leftOut);
    }
}

package io.gapwise.service.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.insight.signs.PersonView;
import io.gapwise.insight.signs.Sighting;
import io.gapwise.insight.signs.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Works out what the groups see of a case from the counts. */
@Component
class SeenByGroups {

    private final SightingSteps steps;
    private final SightingCounts counts;
    private final SignsInForce signs;
    private final VoiceSettings settings;

    SeenByGroups(SightingSteps steps, SightingCounts counts, SignsInForce signs, VoiceSettings settings) {
        this.steps = steps;
        this.counts = counts;
        this.signs = signs;
        this.settings = settings;
    }

    /** Counts what can be counted, and lists the groups that answered, in contract order. */
    List<GroupSeen> of(String caseId, List<Invitation> invitations) {
        steps.count(caseId);
        return counted(caseId, invitations);
    }

    /** Lists what is counted already, which changes nothing. */
    List<GroupSeen> counted(String caseId, List<Invitation> invitations) {
        Map<StatedBy, Integer> answers = new EnumMap<>(StatedBy.class);
        invitations.forEach(each -> answers.merge(each.group(), each.answers(), Integer::sum));
        Map<StatedBy, Map<Obstacle, Map<PersonView, Integer>>> counted = counted(caseId);
        List<GroupSeen> seen = new ArrayList<>();
        answers.forEach((group, count) -> {
            if (count > 0) {
                seen.add(seen(group, count, counted.getOrDefault(group, Map.of())));
            }
        });
        return seen;
    }

    private Map<StatedBy, Map<Obstacle, Map<PersonView, Integer>>> counted(String caseId) {
        Map<StatedBy, Map<Obstacle, Map<PersonView, Integer>>> counted = new EnumMap<>(StatedBy.class);
        counts.ofCase(caseId)
                .forEach(each -> counted.computeIfAbsent(each.group(), group -> new EnumMap<>(Obstacle.class))
                        .computeIfAbsent(each.obstacle(), obstacle -> new HashMap<>())
                        .merge(each.view(), each.people(), Integer::sum));
        return counted;
    }

    private GroupSeen seen(StatedBy group, int answers, Map<Obstacle, Map<PersonView, Integer>> counted) {
        List<Sighting> sightings = new ArrayList<>();
        for (Obstacle obstacle : Obstacle.values()) {
            Tally.counted(signs.now(), group, obstacle, counted.getOrDefault(obstacle, Map.of()))
                    .ifPresent(sightings::add);
        }
        return new GroupSeen(group, answers, group == StatedBy.PERFORMERS ? settings.together() : 1, sightings);
    }

    /** Lists what follows from what the groups see. */
    static List<Statement> statements(List<GroupSeen> seen) {
        return seen.stream()
                .flatMap(group -> group.obstacles().stream())
                .flatMap(sighting -> sighting.statement().stream())
                .toList();
    }
}

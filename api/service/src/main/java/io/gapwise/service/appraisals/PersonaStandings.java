package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes of what a round counts of a role what its persona is good at. Nothing is guessed, and nothing is written. */
@Component
public class PersonaStandings {

    private final Appraisals appraisals;
    private final Strategy strategy;

    PersonaStandings(Appraisals appraisals, Strategy strategy) {
        this.appraisals = appraisals;
        this.strategy = strategy;
    }

    /** Lists the personas of whose role a round counts anything. */
    public List<StrategyItem> personas(AppraisalRound round) {
        return strategy.all(StrategyKind.PERSONA, false).stream()
                .filter(persona -> !groups(round, persona).isEmpty())
                .toList();
    }

    /**
     * Returns what a round says of a persona. What an earlier taking has written of the rounds gives way to it; everything
     * else that is said of the persona stays.
     */
    public PersonaStanding of(AppraisalRound round, String personaId, Locale language) throws ResourceNotFound {
        StrategyItem persona = strategy.get(StrategyKind.PERSONA, personaId);
        List<AppraisedGroup> groups = groups(round, persona);
        List<AppraisedGroup> good = good(groups);
        PersonaStanding before = new PersonaStanding(persona, groups, "");
        List<String> lines = new ArrayList<>();
        Set<String> written = written(persona);
        before.goodBefore()
                .lines()
                .filter(line -> !written.contains(line.strip()))
                .forEach(lines::add);
        if (!good.isEmpty()) {
            lines.add(AppraisalTexts.line(round, good, language));
        }
        return new PersonaStanding(persona, groups, String.join("\n", lines).strip());
    }

    private Set<String> written(StrategyItem persona) {
        Set<String> written = new HashSet<>();
        for (AppraisalRound round : appraisals.last()) {
            List<AppraisedGroup> good = good(groups(round, persona));
            if (!good.isEmpty()) {
                VocabularyTexts.LANGUAGES.forEach(language -> written.add(AppraisalTexts.line(round, good, language)));
            }
        }
        return written;
    }

    private static List<AppraisedGroup> groups(AppraisalRound round, StrategyItem persona) {
        String role = persona.values().text("role");
        return round.groups().stream()
                .filter(group -> !group.role().isEmpty())
                .filter(group -> group.roleKey().equals(persona.key())
                        || role != null && group.roleKey().equals(StrategyName.key(role)))
                .toList();
    }

    /** Most of them are good at what more than half of those who were assessed do as the role asks, or better. */
    private static List<AppraisedGroup> good(List<AppraisedGroup> groups) {
        return groups.stream()
                .filter(group -> 2 * (group.count(Standing.AT) + group.count(Standing.ABOVE)) > group.assessed())
                .toList();
    }
}

package io.gapwise.service.topics;

import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes of what a team chose what the strategy and a plan can use. Nothing is guessed, and nothing is written. */
@Component
public class TopicsForStrategy {

    private static final int MOST_INTERESTS = 30;
    private static final int LONGEST_WHEN = 400;

    private final Strategy strategy;

    TopicsForStrategy(Strategy strategy) {
        this.strategy = strategy;
    }

    /** Returns the persona that was offered something; empty where none was named or there is none of this name. */
    public Optional<StrategyItem> persona(TopicOffer offer) {
        String name = offer.persona();
        return name == null ? Optional.empty() : strategy.named(StrategyKind.PERSONA, name, false);
    }

    /**
     * Returns what follows about the persona. Only what as many chose as are shown together becomes a fact about all of
     * them; what single people want stays theirs. What was known before stays.
     */
    public Optional<PersonaFacts> facts(TopicResults results) {
        int together = results.offer().together();
        return persona(results.offer()).map(persona -> {
            Map<String, String> interests = new LinkedHashMap<>();
            results.topics().stream()
                    .filter(each -> each.people() >= together)
                    .map(each -> each.topic().name())
                    .forEach(each -> interests.putIfAbsent(StrategyName.key(each), each));
            persona.values()
                    .texts(PersonaFacts.INTERESTED_IN)
                    .forEach(each -> interests.putIfAbsent(StrategyName.key(each), each));
            String when = results.times().stream()
                    .filter(each -> each.people() >= together)
                    .map(TopicResults.Suits::time)
                    .collect(Collectors.joining("; "));
            String before = Objects.requireNonNullElse(persona.values().text(PersonaFacts.LEARNS_WHEN), "");
            boolean fits = !when.isEmpty() && when.length() <= LONGEST_WHEN;
            return new PersonaFacts(
                    persona, interests.values().stream().limit(MOST_INTERESTS).toList(), fits ? when : before);
        });
    }

    /** Returns what was chosen as candidates of a plan, in the order of the picks. */
    public List<TopicCandidate> candidates(TopicResults results) {
        List<StrategyItem> assets = strategy.all(StrategyKind.ASSET, false);
        return results.topics().stream()
                .filter(each -> each.people() > 0)
                .map(each -> TopicCandidate.of(
                        results.offer(), each, objectives(each.topic()), onlyFitting(assets, each.topic())))
                .toList();
    }

    /** Returns the candidates as a file, as the API gives them. */
    public byte[] candidatesFile(TopicResults results) {
        return TopicJson.bytes(TopicJson.of(candidates(results)));
    }

    private List<String> objectives(Topic topic) {
        return switch (topic.from()) {
            case CAPABILITY ->
                strategy.named(StrategyKind.CAPABILITY, topic.name(), false)
                        .map(item -> item.values().texts("drives"))
                        .orElse(List.of());
            case OBJECTIVE -> List.of(topic.name());
            case WRITTEN -> List.of();
        };
    }

    /** Where several assets build a capability, which of them it would be is not known. */
    private static Optional<StrategyItem> onlyFitting(List<StrategyItem> assets, Topic topic) {
        List<StrategyItem> fitting = assets.stream()
                .filter(each -> StrategyName.key(
                                Objects.requireNonNullElse(each.values().text("capability"), ""))
                        .equals(StrategyName.key(topic.name())))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}

package io.gapwise.site.initiatives;

import io.gapwise.core.followup.Decision;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.CostKind;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.site.links.OnceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what somebody typed about a decision, as it was typed, so that it can be shown again.
 *
 * @param choices what the answer recommends, and what was taken beside it
 * @param added what somebody is about to add to it
 * @param once a random text, so that a form that is sent twice makes one record
 */
record DecisionForm(
        String decision,
        String reason,
        String title,
        String owner,
        String startsOn,
        String endsOn,
        String reaches,
        String currency,
        TypedFigure figure,
        List<TypedChoice> choices,
        List<Added> added,
        List<TypedCost> costs,
        String intangibles,
        String revision,
        String once) {

    /** How many things can be added at once; more can be added afterwards. */
    private static final int ADDABLE = 2;

    DecisionForm {
        choices = List.copyOf(choices);
        added = List.copyOf(added);
        costs = List.copyOf(costs);
    }

    /** Holds the figure as it was typed. */
    record TypedFigure(
            String name, String unit, String baseline, String target, String direction, String costPerYear) {}

    /** Holds the costs of one kind as they were typed. */
    record TypedCost(String kind, String planned, String spent) {}

    /**
     * Holds something that is taken although it was not recommended.
     *
     * @param key what it is; empty where nothing was chosen
     */
    record Added(String key, String why) {}

    /** @param advised what the answer recommends, by the keys of the choices */
    static DecisionForm of(InitiativeContent content, Set<String> advised, long revision, String figureName) {
        Figure figure = content.figure();
        return new DecisionForm(
                content.decision().name(),
                text(content.reason()),
                content.title(),
                text(content.owner()),
                content.startsOn() == null ? "" : content.startsOn().toString(),
                content.endsOn() == null ? "" : content.endsOn().toString(),
                TypedNumber.written(content.reaches()),
                text(content.currency()),
                new TypedFigure(
                        figureName,
                        text(figure.unit()),
                        TypedNumber.written(figure.baseline()),
                        TypedNumber.written(figure.target()),
                        figure.direction().known() ? figure.direction().name() : "",
                        TypedNumber.written(figure.costPerYear())),
                content.choices().stream()
                        .map(choice -> TypedChoice.of(choice, false))
                        .map(choice -> new TypedChoice(
                                choice.kind(),
                                choice.word(),
                                choice.taken(),
                                choice.why(),
                                advised.contains(choice.key())))
                        .toList(),
                List.of(),
                Arrays.stream(CostKind.values())
                        .map(kind -> cost(kind, content.costs()))
                        .toList(),
                String.join("\n", content.intangibles()),
                String.valueOf(revision),
                OnceText.random());
    }

    private static TypedCost cost(CostKind kind, List<Cost> costs) {
        return costs.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(each -> new TypedCost(
                        kind.name(), TypedNumber.written(each.planned()), TypedNumber.written(each.spent())))
                .orElseGet(() -> new TypedCost(kind.name(), "", ""));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static DecisionForm read(MultiValueMap<String, String> sent, Set<String> advised) {
        List<String> taken = sent.getOrDefault("taken", List.of());
        List<TypedChoice> choices = sent.getOrDefault("choice", List.of()).stream()
                .distinct()
                .filter(TypedChoice::known)
                .map(key -> new TypedChoice(
                        key.substring(0, key.indexOf(':')),
                        key.substring(key.indexOf(':') + 1),
                        taken.contains(key),
                        FormJson.typed(sent, "why." + key),
                        advised.contains(key)))
                .toList();
        List<String> keys = sent.getOrDefault("added", List.of());
        List<String> whys = sent.getOrDefault("addedWhy", List.of());
        List<Added> added = new ArrayList<>();
        for (int i = 0; i < Math.min(ADDABLE, keys.size()); i++) {
            added.add(new Added(TypedChoice.known(keys.get(i)) ? keys.get(i) : "", i < whys.size() ? whys.get(i) : ""));
        }
        return new DecisionForm(
                FormJson.typed(sent, "decision"),
                FormJson.typed(sent, "reason"),
                FormJson.typed(sent, "title"),
                FormJson.typed(sent, "owner"),
                FormJson.typed(sent, "startsOn"),
                FormJson.typed(sent, "endsOn"),
                FormJson.typed(sent, "reaches"),
                FormJson.typed(sent, "currency"),
                new TypedFigure(
                        FormJson.typed(sent, "figure-name"),
                        FormJson.typed(sent, "figure-unit"),
                        FormJson.typed(sent, "figure-baseline"),
                        FormJson.typed(sent, "figure-target"),
                        FormJson.typed(sent, "figure-direction"),
                        FormJson.typed(sent, "figure-costPerYear")),
                choices,
                added,
                Arrays.stream(CostKind.values())
                        .map(kind -> new TypedCost(
                                kind.name(),
                                FormJson.typed(sent, "cost-" + kind + "-planned"),
                                FormJson.typed(sent, "cost-" + kind + "-spent")))
                        .toList(),
                FormJson.typed(sent, "intangibles"),
                FormJson.typed(sent, "revision"),
                OnceText.read(sent.getFirst("once")));
    }

    /** Lists the choices of a kind. */
    public List<TypedChoice> of(String kind) {
        return choices.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    /** Lists what of a kind can still be added. */
    public List<TypedChoice> left(String kind) {
        Set<String> there = choices.stream().map(TypedChoice::key).collect(Collectors.toSet());
        return TypedChoice.all(kind).stream()
                .filter(each -> !there.contains(each.key()))
                .toList();
    }

    /** Lists the rows in which something can be added. */
    public List<Added> addable() {
        return Stream.concat(added.stream(), Stream.generate(() -> new Added("", "")))
                .limit(ADDABLE)
                .toList();
    }

    DecisionForm withRevision(long now) {
        return new DecisionForm(
                decision,
                reason,
                title,
                owner,
                startsOn,
                endsOn,
                reaches,
                currency,
                figure,
                choices,
                added,
                costs,
                intangibles,
                String.valueOf(now),
                once);
    }

    public boolean hasAdded() {
        return added.stream().anyMatch(each -> !each.key().isEmpty());
    }

    /** Lists the choices in the order in which they are sent on, those that are added last. */
    List<TypedChoice> chosen() {
        Stream<TypedChoice> more = added.stream()
                .filter(each -> !each.key().isEmpty())
                .map(each -> new TypedChoice(
                        each.key().substring(0, each.key().indexOf(':')),
                        each.key().substring(each.key().indexOf(':') + 1),
                        true,
                        each.why(),
                        false));
        Set<String> there = choices.stream().map(TypedChoice::key).collect(Collectors.toSet());
        return Stream.concat(choices.stream(), more.filter(each -> !there.contains(each.key())))
                .toList();
    }

    /** Returns the id of the field in which it was typed why a choice, counted as in {@link #chosen}, is made. */
    String whyField(int at) {
        TypedChoice choice = chosen().get(at);
        for (int row = 0; at >= choices.size() && row < added.size(); row++) {
            if (added.get(row).key().equals(choice.key())) {
                return "added-why-" + (row + 1);
            }
        }
        return "why-" + choice.id();
    }

    /** Lists the kinds of costs in the order in which they are sent on. */
    List<String> costKinds() {
        return costs.stream()
                .filter(each -> !each.planned().isBlank() || !each.spent().isBlank())
                .map(TypedCost::kind)
                .toList();
    }

    /** Returns what was typed as the API takes it; what the form does not show is left out. */
    ObjectNode json(@Nullable InitiativeContent before) {
        ObjectNode json = FormJson.object();
        FormJson.text(json, "title", title);
        FormJson.text(json, "decision", decision);
        FormJson.text(json, "reason", reason);
        FormJson.text(json, "owner", owner);
        FormJson.text(json, "startsOn", startsOn);
        FormJson.text(json, "endsOn", endsOn);
        ArrayNode taken = json.putArray("choices");
        boolean declined = decision.equals(Decision.DECLINED.name());
        // Nothing is done where the answer is declined, whatever was still ticked.
        chosen().forEach(each -> taken.add(choice(each, each.taken() && !declined, before)));
        ArrayNode money = json.putArray("costs");
        for (TypedCost cost : costs) {
            if (!cost.planned().isBlank() || !cost.spent().isBlank()) {
                ObjectNode each = money.addObject().put("kind", cost.kind());
                FormJson.money(each, "planned", cost.planned());
                FormJson.money(each, "spent", cost.spent());
            }
        }
        FormJson.text(json, "currency", currency.strip().toUpperCase(Locale.ROOT));
        FormJson.whole(json, "reaches", reaches);
        ObjectNode measured = json.putObject("figure");
        FormJson.text(measured, "name", figure.name());
        FormJson.text(measured, "unit", figure.unit());
        FormJson.number(measured, "baseline", figure.baseline());
        FormJson.number(measured, "target", figure.target());
        FormJson.text(measured, "direction", figure.direction());
        FormJson.money(measured, "costPerYear", figure.costPerYear());
        ArrayNode unpriced = json.putArray("intangibles");
        intangibles.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(unpriced::add);
        return json;
    }

    /**
     * Whether a choice is in place is said elsewhere and stays as it is. What is not taken any more is not in place any
     * more; the history of the initiative tells that it was.
     */
    private static ObjectNode choice(TypedChoice typed, boolean taken, @Nullable InitiativeContent before) {
        ObjectNode json = FormJson.object().put(typed.kind(), typed.word()).put("taken", taken);
        FormJson.text(json, "why", typed.why());
        if (before != null && taken) {
            before.choices().stream()
                    .filter(each -> TypedChoice.of(each, false).key().equals(typed.key()))
                    .forEach(each -> {
                        if (each.inPlace().known()) {
                            json.put("inPlace", each.inPlace().name());
                        }
                        if (each.since() != null) {
                            json.put("since", each.since().toString());
                        }
                    });
        }
        return json;
    }
}

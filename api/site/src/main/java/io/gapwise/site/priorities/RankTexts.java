package io.gapwise.site.priorities;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Priority;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.advice.SpokenPriority;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Word;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.insight.ranking.BeforeNext;
import io.gapwise.insight.ranking.Move;
import io.gapwise.service.initiatives.BegunInitiative;
import io.gapwise.service.priorities.AssetThere;
import io.gapwise.service.priorities.CaseSketch;
import io.gapwise.service.priorities.Priorities;
import io.gapwise.service.priorities.PriorityPage;
import io.gapwise.service.priorities.StatedWhere;
import io.gapwise.site.FactTexts;
import io.gapwise.site.Pages;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts ranked cases into the words of the page. */
@Component
class RankTexts {

    /** The names by which a reason cites conclusions, and where these are read. */
    private static final Map<String, String> CONCLUSIONS = Map.ofEntries(
            Map.entry("worthPursuing", "Triage.worthPursuing"),
            Map.entry("alignment", "Triage.alignment"),
            Map.entry("causes", "Causes.found"),
            Map.entry("discounted", "Causes.discounted"),
            Map.entry("verdict", "Verdict.value"),
            Map.entry("remedies", "Remedies.advised"),
            Map.entry("methods", "Methods.advised"),
            Map.entry("considered", "Methods.considered"),
            Map.entry("excluded", "Methods.excluded"),
            Map.entry("need", "Weighed.need"),
            Map.entry("effect", "Weighed.effect"),
            Map.entry("readiness", "Weighed.readiness"),
            Map.entry("urgency", "Weighed.urgency"));

    private final SiteTexts say;
    private final FactTexts facts;
    private final Pages pages;

    RankTexts(SiteTexts say, FactTexts facts, Pages pages) {
        this.say = say;
        this.facts = facts;
        this.pages = pages;
    }

    ShownRank of(PriorityPage.Entry entry) {
        SpokenPriority spoken = entry.rank().priority();
        Priority priority = spoken.priority();
        CaseSketch sketch = entry.known().sketch();
        return new ShownRank(
                entry.rank().number(),
                sketch.caseId(),
                say.ownText(sketch.title()),
                sketch.answer(),
                sketch.verdict().name(),
                say.word(priority.place().value()),
                pages.css(priority.place().value()),
                say.word(priority.effect().value()),
                say.word(priority.readiness().value()),
                say.word(priority.urgency().value()),
                sketch.costPerYear() == null ? "" : cost(sketch.costPerYear(), sketch.currency()),
                before(entry.rank().beforeNext()),
                weighed(spoken),
                said(priority.doubts(), spoken),
                said(priority.cautions(), spoken),
                priority.questions().stream()
                        .map(question -> asked(question, spoken, sketch.caseId()))
                        .toList(),
                entry.known().begun().stream().map(this::begun).toList());
    }

    String cost(Number amount, @Nullable String currency) {
        return currency == null
                ? say.text("priorities.money.open", say.number(amount))
                : say.text("priorities.money", say.number(amount), currency);
    }

    private List<ShownRank.Weighed> weighed(SpokenPriority spoken) {
        Priority priority = spoken.priority();
        List<ShownRank.Weighed> all = new ArrayList<>();
        add(all, "place", priority.place(), spoken);
        add(all, "need", priority.need(), spoken);
        add(all, "effect", priority.effect(), spoken);
        add(all, "readiness", priority.readiness(), spoken);
        add(all, "urgency", priority.urgency(), spoken);
        return all;
    }

    /** Every word that rules concluded is told, the one that goes before the others first. */
    private <V extends Enum<V> & Word> void add(
            List<ShownRank.Weighed> all, String what, Priority.Weighing<V> weighing, SpokenPriority spoken) {
        String label = say.text("priorities.weighed." + what);
        if (weighing.said().isEmpty()) {
            all.add(new ShownRank.Weighed(label, say.word(weighing.value()), List.of()));
        }
        weighing.said()
                .forEach(each ->
                        all.add(new ShownRank.Weighed(label, say.word(each.value()), said(each.reasons(), spoken))));
    }

    private List<ShownRank.Said> said(List<Reason> reasons, SpokenPriority spoken) {
        return reasons.stream()
                .map(reason -> new ShownRank.Said(
                        reason.text(),
                        spoken.inEnglish(reason),
                        reason.source(),
                        reason.rule(),
                        reason.facts().entrySet().stream()
                                .filter(fact -> !Word.UNKNOWN.equals(fact.getValue()))
                                .map(fact -> facts.fact(
                                        CONCLUSIONS.getOrDefault(fact.getKey(), fact.getKey()), fact.getValue()))
                                .toList()))
                .toList();
    }

    private ShownRank.Asked asked(Advice.Question question, SpokenPriority spoken, String caseId) {
        String text = spoken.inEnglish(question) ? question.question() : say.question(question.field());
        return new ShownRank.Asked(text, where(question.field(), caseId));
    }

    private ShownRank.Begun begun(BegunInitiative begun) {
        return new ShownRank.Begun(
                begun.id(),
                say.ownText(begun.title()),
                begun.status().name(),
                say.word(begun.decision()),
                begun.lastProgress() == null ? null : say.word("ProgressValue", begun.lastProgress()));
    }

    private String before(@Nullable BeforeNext before) {
        if (before == null) {
            return "";
        }
        return say.text(
                "priorities.before." + before.criterion(), shown(before, before.here()), shown(before, before.next()));
    }

    private String shown(BeforeNext before, @Nullable Object value) {
        if (value == null) {
            return say.text("priorities.notStated");
        }
        String name = value.toString();
        return switch (before.criterion()) {
            case PLACE -> say.word(PlaceValue.valueOf(name));
            case URGENCY -> say.word(UrgencyValue.valueOf(name));
            case EFFECT -> say.word(EffectValue.valueOf(name));
            case READINESS -> say.word(ReadinessValue.valueOf(name));
            case DUE -> value instanceof LocalDate day ? say.day(day) : name;
            case COST_PER_YEAR -> value instanceof Number amount ? say.number(amount) : name;
            case NAME -> name;
        };
    }

    ShownMove move(Move move, String caseId) {
        return new ShownMove(
                move.path().startsWith(Standing.PATH + ".") ? say.question(move.path()) : say.field(move.path()),
                say.answer(move.path(), move.from()),
                values(move).collect(Collectors.joining(say.text("priorities.or"))),
                say.word(move.place()),
                where(move.path(), caseId));
    }

    /**
     * What there is to learn a capability from.
     *
     * @param what names the capability, and the ways of learning that were advised
     */
    public record There(String what, List<Asset> assets) {}

    /** A learning asset, and how it fits. */
    public record Asset(String id, String text) {}

    /** Says of every asset of the capability whether it fits and why not; null where the case has none. */
    @Nullable There there(Priorities.Moves moves) {
        CaseSketch sketch = moves.entry().known().sketch();
        if (moves.there().isEmpty()) {
            return null;
        }
        String advised = sketch.methods().isEmpty()
                ? say.text("priorities.there.noneAdvised")
                : sketch.methods().stream().map(say::word).collect(Collectors.joining(", "));
        return new There(
                say.text("priorities.there.what", String.valueOf(sketch.capability()), advised),
                moves.there().stream().map(this::asset).toList());
    }

    private Asset asset(AssetThere there) {
        String way = there.asset().values().text("method");
        return new Asset(
                there.asset().id(),
                say.text(
                        "priorities.there." + there.fit(),
                        there.asset().name(),
                        way == null ? "" : say.word(Method.valueOf(way))));
    }

    private Stream<String> values(Move move) {
        return move.to().stream().map(value -> say.answer(move.path(), value)).distinct();
    }

    private static @Nullable String where(String path, String caseId) {
        return StatedWhere.of(path)
                .map(where -> switch (where) {
                    case CASE -> "/cases/" + caseId;
                    case OBJECTIVES -> "/strategy/objectives";
                    case CAPABILITIES -> "/strategy/capabilities";
                    case ASSETS -> "/strategy/assets";
                    case INITIATIVES -> "/initiatives";
                })
                .orElse(null);
    }
}

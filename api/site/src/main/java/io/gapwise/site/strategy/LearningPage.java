package io.gapwise.site.strategy;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.service.strategy.ObjectiveTree;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyOverview;
import io.gapwise.service.strategy.StrategyValues;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes how an organisation learns on one page: what it wants, what people must be able to do for that, who they are,
 * what there is, and who wants to see what.
 */
@Component
class LearningPage {

    /** A page has room for so much; the rest is counted, and stands in the lists. */
    private static final int MOST_OBJECTIVES = 30;

    private static final int MOST = 12;

    /** What stands deeper is not indented any further. */
    private static final int DEEPEST = 4;

    private static final int LONGEST = 220;

    private final StrategyTexts texts;
    private final SiteTexts say;

    LearningPage(StrategyTexts texts, SiteTexts say) {
        this.texts = texts;
        this.say = say;
    }

    Brief of(StrategyOverview strategy, boolean sample) {
        List<Section> sections = new ArrayList<>();
        add(sections, "objectives", Place.ACROSS, objectives(strategy));
        add(sections, "capabilities", Place.LEFT, listed(strategy, StrategyKind.CAPABILITY, this::capability));
        add(sections, "personas", Place.RIGHT, listed(strategy, StrategyKind.PERSONA, this::persona));
        add(sections, "assets", Place.LEFT, listed(strategy, StrategyKind.ASSET, this::asset));
        add(
                sections,
                "around",
                Place.RIGHT,
                Stream.of(
                                listed(strategy, StrategyKind.TECHNOLOGY, this::technology),
                                listed(strategy, StrategyKind.UNDERTAKING, this::undertaking))
                        .flatMap(List::stream)
                        .toList());
        add(sections, "stakeholders", Place.ACROSS, listed(strategy, StrategyKind.STAKEHOLDER, this::stakeholder));
        int gaps = strategy.gaps().size();
        return new Brief(
                Locale.forLanguageTag(say.language()),
                say.text("strategy.page.kind"),
                say.text("strategy.page.title"),
                null,
                say.text("strategy.page.title"),
                sample ? say.text("strategy.page.madeUp") : "",
                "",
                new Sentence("", counts(strategy), "", "", List.of(), false),
                sections,
                List.of(),
                List.of(),
                gaps == 0 ? "" : say.text("strategy.page.gaps", gaps),
                new Brief.Headings(say.text("leader.notes"), say.text("leader.appendix"), say.text("leader.unshown")));
    }

    private void add(List<Section> sections, String heading, Place place, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            sections.add(new Section(say.text("strategy.page." + heading), place, sentences));
        }
    }

    private String counts(StrategyOverview strategy) {
        return say.text(
                "strategy.page.counts",
                strategy.of(StrategyKind.OBJECTIVE).size(),
                strategy.of(StrategyKind.CAPABILITY).size(),
                strategy.of(StrategyKind.PERSONA).size(),
                strategy.casesNamingAny());
    }

    private List<Sentence> objectives(StrategyOverview strategy) {
        ObjectiveTree tree = new ObjectiveTree(strategy.of(StrategyKind.OBJECTIVE));
        List<Sentence> all = new ArrayList<>();
        tree.tops().forEach(top -> objective(top, tree, 0, all));
        return shortened(all, MOST_OBJECTIVES);
    }

    private void objective(StrategyItem objective, ObjectiveTree tree, int depth, List<Sentence> all) {
        if (all.size() > MOST_OBJECTIVES + MOST_OBJECTIVES) {
            // What is below still counts, but is not worth a sentence that nobody will see.
            all.add(sentence(objective.name(), ""));
        } else {
            all.add(sentence(
                    "– ".repeat(Math.min(depth, DEEPEST)) + objective.name(),
                    about(objective.values()),
                    owner(objective)));
        }
        tree.below(objective).forEach(each -> objective(each, tree, depth + 1, all));
    }

    private String about(StrategyValues says) {
        List<String> parts = new ArrayList<>();
        String figure = says.text("figure");
        if (figure != null) {
            String unit = Objects.requireNonNullElse(says.text("unit"), "");
            parts.add(
                    says.has("baseline") && says.has("target")
                            ? say.text(
                                            "strategy.page.figure",
                                            figure,
                                            say.number(says.number("baseline").orElseThrow()),
                                            say.number(says.number("target").orElseThrow()),
                                            unit)
                                    .strip()
                            : figure);
        } else {
            parts.add(say.text("strategy.page.noFigure"));
        }
        says.day("endsOn").ifPresent(day -> parts.add(say.text("strategy.page.until", say.day(day))));
        says.number("weight").ifPresent(weight -> parts.add(say.text("strategy.page.weight", say.number(weight))));
        return String.join("; ", parts);
    }

    private String owner(StrategyItem item) {
        String owner = item.values().text("owner");
        return owner == null ? "" : say.text("strategy.page.by", owner);
    }

    private List<Sentence> listed(
            StrategyOverview strategy, StrategyKind kind, java.util.function.Function<StrategyItem, Sentence> writing) {
        return shortened(strategy.of(kind).stream().map(writing).toList(), MOST);
    }

    private List<Sentence> shortened(List<Sentence> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<Sentence> shown = new ArrayList<>(all.subList(0, most));
        shown.add(sentence("", say.text("strategy.page.more", all.size() - most)));
        return shown;
    }

    private Sentence capability(StrategyItem item) {
        String drives = item.values().texts("drives").isEmpty()
                ? say.text("strategy.page.drivesNothing")
                : say.text(
                        "strategy.page.drives", String.join(", ", item.values().texts("drives")));
        return sentence(item.name(), drives);
    }

    private Sentence persona(StrategyItem item) {
        StrategyValues says = item.values();
        return sentence(
                item.name(),
                joined(
                        says.number("headcount")
                                .map(number -> say.text("strategy.page.people", say.number(number)))
                                .orElse(""),
                        says.has("spread")
                                ? texts.word("spread", says.texts("spread").get(0))
                                : "",
                        text(says, "learnsWhen"),
                        String.join(", ", says.texts("devices")),
                        text(says, "inTheWay")));
    }

    private Sentence asset(StrategyItem item) {
        StrategyValues says = item.values();
        return sentence(
                item.name(),
                joined(
                        says.has("kind") ? texts.word("kind", says.texts("kind").get(0)) : "",
                        text(says, "capability"),
                        says.number("hours")
                                .map(number -> say.text("strategy.page.hours", say.number(number)))
                                .orElse(""),
                        text(says, "language")));
    }

    private Sentence technology(StrategyItem item) {
        StrategyValues says = item.values();
        return sentence(
                item.name(),
                joined(
                        says.has("state")
                                ? texts.word("state", says.texts("state").get(0))
                                : "",
                        says.day("from").map(say::day).orElse(""),
                        text(says, "purpose")));
    }

    private Sentence undertaking(StrategyItem item) {
        StrategyValues says = item.values();
        return sentence(
                item.name(),
                joined(
                        text(says, "changes"),
                        says.day("endsOn")
                                .map(day -> say.text("strategy.page.until", say.day(day)))
                                .orElse("")),
                owner(item));
    }

    private Sentence stakeholder(StrategyItem item) {
        StrategyValues says = item.values();
        return sentence(
                item.name(),
                joined(
                        text(says, "role"),
                        says.has("wantsToSee") ? say.text("strategy.page.wants", text(says, "wantsToSee")) : "",
                        says.yes("champion") ? say.text("strategy.page.champion") : ""));
    }

    private static String text(StrategyValues says, String field) {
        return String.join(" ", Objects.requireNonNullElse(says.text(field), "").split("\\R"));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
    }

    private static Sentence sentence(String lead, String text) {
        return sentence(lead, text, "");
    }

    private static Sentence sentence(String lead, String text, String who) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        return new Sentence(lead, shown, "", who, List.of(), false);
    }
}

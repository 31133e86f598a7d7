package io.gapwise.service.priorities;

import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.Place;
import io.gapwise.service.priorities.ProposedPlan.NamedObjective;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes candidates of cases that one initiative can answer. */
final class CandidateProposals {

    private static final String CHANGE = "change-";

    private final StrategyView strategy;
    private final @Nullable String currency;
    private final ProposalTexts texts;
    private final Map<String, NamedObjective> objectives = new LinkedHashMap<>();
    private final Map<String, Long> seats = new TreeMap<>();

    CandidateProposals(StrategyView strategy, @Nullable String currency, Locale language) {
        this.strategy = strategy;
        this.currency = currency;
        this.texts = ProposalTexts.in(language);
    }

    /** @param shared the cases by what one initiative would answer in them, each in the order of their ranks */
    ProposedPlan of(Map<String, List<RankedCase>> shared, List<String> notRanked) {
        List<ProposedCandidate> candidates = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        TreeSet<String> audiences = new TreeSet<>();
        shared.forEach((id, cases) -> {
            String own = cases.size() == 1 ? SharedAnswer.alone(cases.get(0)) : id;
            for (ProposedCandidate proposed : proposed(own, cases)) {
                candidates.add(proposed);
                audiences.addAll(proposed.candidate().reaches().keySet());
            }
            cases.forEach(each -> gaps.add(new Gap(
                    each.id(),
                    each.sketch().title(),
                    GroupFacts.whole(each.sketch().costPerYear(), each.sketch().currency(), currency))));
        });
        return new ProposedPlan(
                candidates, gaps, List.copyOf(objectives.values()), List.copyOf(audiences), seats, currency, notRanked);
    }

    /** Proposes learning, or a change; both where training alone changes nothing. */
    private List<ProposedCandidate> proposed(String id, List<RankedCase> cases) {
        CaseSketch first = cases.get(0).sketch();
        boolean both =
                first.verdict() == VerdictValue.MIXED && !first.remedies().isEmpty();
        boolean learns = first.verdict() == VerdictValue.TRAINING || first.verdict() == VerdictValue.MIXED;
        ProposedCandidate proposed = candidate(id, cases, learns);
        return both ? List.of(proposed, candidate(CHANGE + id, cases, false)) : List.of(proposed);
    }

    private ProposedCandidate candidate(String id, List<RankedCase> cases, boolean learning) {
        CaseSketch first = cases.get(0).sketch();
        List<String> things = things(cases.get(0));
        Candidate.Builder candidate = Candidate.of(id, title(cases, learning, things))
                .kind(learning ? Candidate.Kind.METHOD : Candidate.Kind.REMEDY)
                .place(place(cases.get(0)))
                // Law and danger have to be in, whatever else a plan is for.
                .mandatory(cases.stream().anyMatch(each -> each.weighed().place() == PlaceValue.FIRST))
                .due(due(cases));
        cases.forEach(each -> candidate.gap(each.id()));
        serve(cases, candidate);
        Map<String, Long> reaches = reaches(cases);
        reaches.forEach(candidate::reach);
        AssetShare asset = new AssetShare(learning ? fitting(first) : List.of(), reaches, currency);
        asset.addTo(candidate, seats);
        List<ProposedCandidate.Open> open = new OpenFacts(strategy, currency, texts)
                .of(cases, asset, things.isEmpty() && cases.size() > 1 && !learning);
        return new ProposedCandidate(
                candidate.build(),
                cases.stream().map(RankedCase::id).toList(),
                open,
                asset.taken(),
                due(cases),
                cases.stream().flatMap(each -> each.begun().stream()).toList());
    }

    private List<StrategyItem> fitting(CaseSketch sketch) {
        return strategy.fitting(sketch.capability(), sketch.methods());
    }

    private String title(List<RankedCase> cases, boolean learning, List<String> things) {
        CaseSketch first = cases.get(0).sketch();
        if (cases.size() == 1) {
            return learning
                    ? texts.learning(first.methods(), first.title())
                    : texts.change(first.remedies(), first.title());
        }
        return learning
                ? texts.learning(
                        Objects.requireNonNull(first.capability()),
                        first.methods().get(0),
                        things,
                        cases.size())
                : texts.change(first.remedies(), things.isEmpty() ? role(first) : things, cases.size());
    }

    private static List<String> role(CaseSketch sketch) {
        return sketch.role() == null ? List.of() : List.of(sketch.role());
    }

    private static List<String> things(RankedCase ranked) {
        return NamedThings.of(ranked.tags()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Takes the place of the case that comes first. */
    private static Place place(RankedCase ranked) {
        return switch (ranked.weighed().place()) {
            case FIRST -> Place.FIRST;
            case NOW -> Place.NOW;
            // Where no rule concludes a place, something has to be found out first.
            case PREPARE, UNKNOWN -> Place.PREPARE;
            case SPARE_TIME -> Place.SPARE_TIME;
            case LEAVE -> Place.LEAVE;
        };
    }

    private void serve(List<RankedCase> cases, Candidate.Builder candidate) {
        TreeSet<String> served = new TreeSet<>();
        for (RankedCase each : cases) {
            String named = each.sketch().objective();
            if (named != null) {
                NamedObjective objective = objectives.computeIfAbsent(StrategyName.key(named), key -> objective(named));
                served.add(objective.name());
            }
        }
        served.forEach(candidate::objective);
    }

    private NamedObjective objective(String named) {
        Optional<StrategyItem> stated = strategy.objective(named);
        return new NamedObjective(
                stated.map(StrategyItem::name).orElse(named),
                stated.flatMap(found -> found.values().number("weight"))
                        .map(number -> number.intValue())
                        .orElse(null));
    }

    /** Counts each audience once, as large as the case with the most people says, since they may be the same ones. */
    private static Map<String, Long> reaches(List<RankedCase> cases) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Long> reaches = new TreeMap<>();
        for (RankedCase each : cases) {
            String role = each.sketch().role();
            Integer people = each.sketch().headcount();
            if (role != null && people != null) {
                String name = written.computeIfAbsent(StrategyName.key(role), key -> role);
                reaches.merge(name, people.longValue(), Math::max);
            }
        }
        return reaches;
    }

    private static @Nullable LocalDate due(List<RankedCase> cases) {
        return cases.stream()
                .map(each -> each.sketch().dueOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

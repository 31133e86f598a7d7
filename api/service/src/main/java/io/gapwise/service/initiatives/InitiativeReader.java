package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.Direction;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Goal;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Metric;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.Decision;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.InPlace;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.CostKind;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what is said of an initiative against the answer that it was decided on, and finds all that is wrong with it at
 * once.
 */
final class InitiativeReader {

    static final List<String> MEMBERS = List.of(
            "title",
            "decision",
            "reason",
            "owner",
            "status",
            "stoppedBecause",
            "startsOn",
            "endsOn",
            "choices",
            "costs",
            "currency",
            "reaches",
            "figure",
            "isolation",
            "intangibles",
            "answers",
            "follows");

    /** What may be sent: the answer that it is decided on, and what is said of it. */
    static final List<String> ACCEPTED =
            Stream.concat(Stream.of("recommendation"), MEMBERS.stream()).toList();

    static final List<Decision> DECISIONS = List.of(Decision.FOLLOWED, Decision.CHANGED, Decision.DECLINED);

    private static final List<Direction> DIRECTIONS = List.of(Direction.RISE, Direction.FALL);
    private static final List<Isolation.Way> WAYS =
            List.of(Isolation.Way.COMPARISON, Isolation.Way.TREND, Isolation.Way.ESTIMATE);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_ESTIMATES = 20;
    private static final int LONGEST_UNIT = 40;

    private final List<Choice> first;
    private final List<Choice> advised;
    private final GapCase gapCase;
    private final @Nullable InitiativeContent before;
    private final LocalDate today;
    private final List<Problem> problems;
    private final Members sent;

    private InitiativeReader(
            ObjectNode json,
            List<Choice> first,
            List<Choice> advised,
            GapCase gapCase,
            @Nullable InitiativeContent before,
            LocalDate today,
            List<Problem> problems) {
        this.first = first;
        this.advised = advised;
        this.gapCase = gapCase;
        this.before = before;
        this.today = today;
        this.problems = problems;
        this.sent = Members.of(json, problems).only(ACCEPTED);
    }

    /**
     * Reads an initiative that begins. What is left out comes from the case and from the first steps of its answer.
     *
     * @throws BadCase with everything that is wrong
     */
    static InitiativeContent begun(
            ObjectNode json, Advice advice, GapCase gapCase, LocalDate today, List<Problem> problems) throws BadCase {
        return new InitiativeReader(
                        json, AdvisedChoices.first(advice), AdvisedChoices.all(advice), gapCase, null, today, problems)
                .content();
    }

    /**
     * Notes what is wrong with an initiative of which it is not known on which answer it is decided. What depends on the
     * answer is not asked for.
     */
    static void unanswered(ObjectNode json, LocalDate today, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        new InitiativeReader(json, List.of(), List.of(), nothingSaid(), null, today, found).unchecked();
        found.stream()
                .filter(each ->
                        each.kind() != ProblemKind.MISSING || !each.pointer().startsWith("/choices"))
                .distinct()
                .forEach(problems::add);
    }

    private static GapCase nothingSaid() {
        try {
            return GapCaseJson.read("{\"title\":\"...\"}".getBytes(StandardCharsets.US_ASCII));
        } catch (BadCase e) {
            throw new IllegalStateException("A case with a title alone cannot be read.", e);
        }
    }

    /** Returns how an initiative begins that follows a recommendation and of which nothing else was said. */
    static InitiativeContent proposed(Advice advice, GapCase gapCase, LocalDate today) {
        ObjectNode followed = JsonNodeFactory.instance.objectNode().put("decision", Decision.FOLLOWED.name());
        return new InitiativeReader(
                        followed,
                        AdvisedChoices.first(advice),
                        AdvisedChoices.all(advice),
                        gapCase,
                        null,
                        today,
                        new ArrayList<>())
                .unchecked();
    }

    /**
     * Reads an initiative after a change.
     *
     * @throws BadCase with everything that is wrong
     */
    static InitiativeContent changed(
            ObjectNode json,
            Advice advice,
            GapCase gapCase,
            InitiativeContent before,
            LocalDate today,
            List<Problem> problems)
            throws BadCase {
        return new InitiativeReader(
                        json,
                        AdvisedChoices.first(advice),
                        AdvisedChoices.all(advice),
                        gapCase,
                        before,
                        today,
                        problems)
                .content();
    }

    /** Reads a content that was stored, which is not checked again. */
    static InitiativeContent stored(ObjectNode json) {
        List<Problem> ignored = new ArrayList<>();
        Members sent = Members.of(json, ignored);
        return new InitiativeContent(
                Objects.requireNonNullElse(sent.text("title", Integer.MAX_VALUE), ""),
                Objects.requireNonNull(sent.word("decision", DECISIONS)),
                sent.text("reason", Integer.MAX_VALUE),
                sent.text("owner", Integer.MAX_VALUE),
                Objects.requireNonNull(sent.word("status", InitiativeStatus.class)),
                sent.text("stoppedBecause", Integer.MAX_VALUE),
                sent.day("startsOn"),
                sent.day("endsOn"),
                sent.objects("choices", Integer.MAX_VALUE).stream()
                        .flatMap(choice -> choice(choice).stream())
                        .toList(),
                sent.objects("costs", Integer.MAX_VALUE).stream()
                        .flatMap(cost -> cost(cost).stream())
                        .toList(),
                sent.text("currency", Integer.MAX_VALUE),
                sent.whole("reaches", 0, Integer.MAX_VALUE),
                sent.object("figure")
                        .map(figure -> figure(figure, sent.text("currency", Integer.MAX_VALUE)))
                        .orElse(Figure.NOTHING),
                sent.object("isolation").map(InitiativeReader::isolation).orElse(Isolation.NONE),
                sent.texts("intangibles", Integer.MAX_VALUE, Integer.MAX_VALUE),
                sent.tree("answers").orElse(null),
                sent.text("follows", Integer.MAX_VALUE));
    }

    private InitiativeContent content() throws BadCase {
        InitiativeContent content = unchecked();
        if (!problems.isEmpty()) {
            throw new BadCase(problems.stream().distinct().toList());
        }
        return content;
    }

    /** Reads everything and notes what is wrong. */
    private InitiativeContent unchecked() {
        Decision decision = sent.word("decision", DECISIONS);
        if (!sent.has("decision")) {
            problems.add(Problem.of(
                    ProblemKind.MISSING,
                    sent.at("decision"),
                    Sentence.of("initiative.decision"),
                    DECISIONS.stream().map(Enum::name).toList()));
        }
        LocalDate starts = sent.day("startsOn");
        InitiativeStatus status = status(decision, starts);
        String stopped = sent.text("stoppedBecause", InitiativeContent.LONGEST_TEXT);
        String reason = sent.text("reason", InitiativeContent.LONGEST_TEXT);
        if (decision == Decision.DECLINED && reason == null) {
            sent.wrong(ProblemKind.MISSING, "reason", Sentence.of("initiative.declinedWhy"));
        }
        if (status == InitiativeStatus.STOPPED && decision != Decision.DECLINED && stopped == null) {
            sent.wrong(ProblemKind.MISSING, "stoppedBecause", Sentence.of("initiative.stoppedWhy"));
        }
        LocalDate ends = sent.day("endsOn");
        if (starts != null && ends != null && ends.isBefore(starts)) {
            sent.wrong(ProblemKind.OUT_OF_RANGE, "endsOn", Sentence.of("initiative.ends", starts));
        }
        List<Choice> choices = choices(decision);
        List<Cost> costs = costs();
        Figure said = figure();
        String currency = currency(costs, said);
        Figure figure = new Figure(
                said.name(),
                said.unit(),
                said.baseline(),
                said.target(),
                said.direction(),
                said.costPerYear(),
                currency);
        requireTowards(figure);
        return new InitiativeContent(
                title(),
                decision == null ? Decision.FOLLOWED : decision,
                reason,
                sent.text("owner", InitiativeContent.LONGEST_OWNER),
                status,
                status == InitiativeStatus.STOPPED ? stopped : null,
                starts,
                ends,
                choices,
                costs,
                currency,
                reaches(),
                figure,
                isolation(),
                sent.texts("intangibles", InitiativeContent.MOST_INTANGIBLES, InitiativeContent.LONGEST_WHY),
                followUp(),
                follows());
    }

    private String title() {
        String title = sent.text("title", InitiativeContent.LONGEST_TITLE);
        if (title == null && before != null) {
            sent.wrong(ProblemKind.MISSING, "title", Sentence.of("initiative.title"));
        }
        return title == null ? gapCase.title() : title;
    }

    /**
     * Reads how far it is. A declined recommendation leads to nothing that could be planned or done. What is said to have
     * started already is running, where nobody says otherwise.
     */
    private InitiativeStatus status(@Nullable Decision decision, @Nullable LocalDate starts) {
        InitiativeStatus status = sent.word("status", InitiativeStatus.class);
        if (decision == Decision.DECLINED) {
            if (status != null && status != InitiativeStatus.STOPPED && !kept(status)) {
                problems.add(Problem.of(
                        ProblemKind.NO_SUCH_WORD,
                        sent.at("status"),
                        Sentence.of("initiative.declinedStatus"),
                        List.of(InitiativeStatus.STOPPED.name())));
            }
            return InitiativeStatus.STOPPED;
        }
        if (before != null && before.decision() == Decision.DECLINED && kept(status)) {
            return InitiativeStatus.PLANNED;
        }
        if (status == null && before != null) {
            return before.status();
        }
        if (status == null) {
            return starts == null || starts.isAfter(today) ? InitiativeStatus.PLANNED : InitiativeStatus.RUNNING;
        }
        if (before != null
                && before.decision() != Decision.DECLINED
                && !before.status().next().contains(status)) {
            problems.add(Problem.of(
                    ProblemKind.NO_SUCH_WORD,
                    sent.at("status"),
                    Sentence.of("initiative.move", before.status(), status),
                    InitiativeStatus.names(before.status().next())));
        }
        return status;
    }

    private boolean kept(@Nullable InitiativeStatus status) {
        return before != null && before.status() == status;
    }

    private List<Choice> choices(@Nullable Decision decision) {
        List<Choice> said = new ArrayList<>();
        int most = Remedy.values().length + Method.values().length;
        for (Members each : sent.objects("choices", most)) {
            checked(each).ifPresent(choice -> {
                if (AdvisedChoices.name(said, choice)) {
                    each.wrong(
                            ProblemKind.GIVEN_TWICE,
                            "",
                            Sentence.of("initiative.choiceTwice", AdvisedChoices.word(choice)));
                } else {
                    said.add(choice);
                    against(
                            choice,
                            each,
                            decision,
                            AdvisedChoices.name(first, choice),
                            AdvisedChoices.name(advised, choice));
                }
            });
        }
        List<Choice> all = new ArrayList<>(said);
        for (Choice each : advised) {
            if (!AdvisedChoices.name(said, each)) {
                boolean isFirst = AdvisedChoices.name(first, each);
                if (isFirst && decision == Decision.CHANGED) {
                    sent.wrong(
                            ProblemKind.MISSING,
                            "choices",
                            Sentence.of("initiative.choiceOpen", AdvisedChoices.word(each)));
                }
                boolean taken = isFirst && decision == Decision.FOLLOWED;
                all.add(new Choice(each.remedy(), each.method(), taken, null, InPlace.UNKNOWN, null));
            }
        }
        if (!sent.has("choices") && decision == Decision.CHANGED && first.isEmpty()) {
            sent.wrong(ProblemKind.MISSING, "choices", Sentence.of("initiative.instead"));
        }
        return all;
    }

    /** Checks a choice by itself. */
    private Optional<Choice> checked(Members each) {
        each.only(List.of("remedy", "method", "taken", "why", "inPlace", "since"));
        if (each.has("remedy") == each.has("method")) {
            each.wrong(ProblemKind.MISSING, "", Sentence.of("initiative.choiceOf"));
        }
        if (!each.has("taken")) {
            each.wrong(ProblemKind.MISSING, "taken", Sentence.of("initiative.taken"));
        }
        each.text("why", InitiativeContent.LONGEST_WHY);
        return choice(each);
    }

    /** Checks a choice against the decision and the answer. */
    private void against(Choice choice, Members each, @Nullable Decision decision, boolean isFirst, boolean isAdvised) {
        if (choice.taken() && decision == Decision.DECLINED) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "taken", Sentence.of("initiative.declinedTaken"));
        }
        if (!choice.taken() && isFirst && decision == Decision.FOLLOWED) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "taken", Sentence.of("initiative.followedNot"));
        }
        if (!choice.taken() && isFirst && decision == Decision.CHANGED && choice.why() == null) {
            each.wrong(ProblemKind.MISSING, "why", Sentence.of("initiative.whyNot"));
        }
        if (choice.taken() && !isAdvised && choice.why() == null) {
            each.wrong(ProblemKind.MISSING, "why", Sentence.of("initiative.whyAdded"));
        }
        if (choice.inPlace().known() && !choice.taken()) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "inPlace", Sentence.of("initiative.notPlaced"));
        }
        if (choice.since() != null && (!choice.inPlace().known() || choice.inPlace() == InPlace.NO)) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "since", Sentence.of("initiative.sinceOnly"));
        } else if (choice.since() != null && choice.since().isAfter(today)) {
            each.wrong(ProblemKind.OUT_OF_RANGE, "since", Sentence.of("initiative.notYet"));
        }
    }

    private static Optional<Choice> choice(Members each) {
        Remedy remedy = each.word("remedy", Remedy.class);
        Method method = each.word("method", Method.class);
        boolean taken = Boolean.TRUE.equals(each.yesOrNo("taken"));
        String why = each.text("why", Integer.MAX_VALUE);
        InPlace inPlace = Objects.requireNonNullElse(each.word("inPlace", InPlace.class), InPlace.UNKNOWN);
        LocalDate since = each.day("since");
        return (remedy == null) == (method == null)
                ? Optional.empty()
                : Optional.of(new Choice(remedy, method, taken, why, inPlace, since));
    }

    private List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        Set<CostKind> kinds = EnumSet.noneOf(CostKind.class);
        for (Members each : sent.objects("costs", CostKind.values().length)) {
            each.only(List.of("kind", "planned", "spent"));
            if (!each.has("kind")) {
                each.wrong(ProblemKind.MISSING, "kind", Sentence.of("initiative.costKind"));
            }
            if (!each.has("planned") && !each.has("spent")) {
                each.wrong(ProblemKind.MISSING, "planned", Sentence.of("initiative.costAmount"));
            }
            cost(each).ifPresent(cost -> {
                if (kinds.add(cost.kind())) {
                    costs.add(cost);
                } else {
                    each.wrong(ProblemKind.GIVEN_TWICE, "kind", Sentence.of("initiative.costTwice"));
                }
            });
        }
        return costs;
    }

    private static Optional<Cost> cost(Members each) {
        CostKind kind = each.word("kind", CostKind.class);
        BigDecimal planned = each.number("planned", BigDecimal.ZERO);
        BigDecimal spent = each.number("spent", BigDecimal.ZERO);
        return Optional.ofNullable(kind).map(known -> new Cost(known, planned, spent));
    }

    private @Nullable String currency(List<Cost> costs, Figure figure) {
        String currency = sent.text("currency", InitiativeContent.LONGEST_NAME);
        if (currency == null && before == null) {
            currency = gapCase.goal().currency();
        } else if (currency != null && !isCurrency(currency)) {
            sent.wrong(ProblemKind.NO_SUCH_WORD, "currency", Sentence.of("initiative.currency"));
        }
        if (currency == null && (!costs.isEmpty() || figure.costPerYear() != null)) {
            sent.wrong(ProblemKind.MISSING, "currency", Sentence.of("initiative.currencyOpen"));
        }
        return currency;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code));
    }

    private @Nullable Integer reaches() {
        Integer reaches = sent.whole("reaches", 1, InitiativeContent.MOST_REACHED);
        return reaches == null && before == null ? gapCase.audience().headcount() : reaches;
    }

    /** What is left out of the figure of an initiative that begins comes from the goal of the case. */
    private Figure figure() {
        Optional<Members> object = sent.object("figure");
        object.ifPresent(each -> {
            each.only(List.of("name", "unit", "baseline", "target", "direction", "costPerYear"));
            each.text("name", InitiativeContent.LONGEST_NAME);
            each.text("unit", LONGEST_UNIT);
        });
        Figure said = object.map(each -> figure(each, null)).orElse(Figure.NOTHING);
        if (before != null) {
            return said;
        }
        Goal goal = gapCase.goal();
        Metric metric = goal.metric();
        return new Figure(
                said.name() != null ? said.name() : metric.known() && metric != Metric.NONE ? metric.name() : null,
                said.unit() != null ? said.unit() : goal.unit(),
                said.baseline() != null ? said.baseline() : goal.baseline(),
                said.target() != null ? said.target() : goal.target(),
                said.direction(),
                said.costPerYear() != null ? said.costPerYear() : goal.costPerYear(),
                null);
    }

    /** A direction that leads away from the target would have every step towards it judged as one for the worse. */
    private void requireTowards(Figure figure) {
        BigDecimal from = figure.baseline();
        BigDecimal to = figure.target();
        if (from == null || to == null || before != null && before.figure().equals(figure)) {
            return;
        }
        int way = to.compareTo(from);
        if (way == 0 && (before != null || sent.has("figure"))) {
            problems.add(Problem.at(
                    ProblemKind.OUT_OF_RANGE, sent.at("figure") + "/target", Sentence.of("initiative.nowhere", from)));
        }
        Direction towards = way > 0 ? Direction.RISE : Direction.FALL;
        if (way != 0 && figure.direction().known() && figure.direction() != towards) {
            problems.add(Problem.of(
                    ProblemKind.OUT_OF_RANGE,
                    sent.at("figure") + "/direction",
                    Sentence.of("initiative.towards", from, to, towards.name()),
                    List.of(towards.name())));
        }
    }

    private static Figure figure(Members each, @Nullable String currency) {
        return new Figure(
                each.text("name", Integer.MAX_VALUE),
                each.text("unit", Integer.MAX_VALUE),
                each.number("baseline"),
                each.number("target"),
                Objects.requireNonNullElse(each.word("direction", DIRECTIONS), Direction.UNKNOWN),
                each.number("costPerYear", BigDecimal.ZERO),
                currency);
    }

    private Isolation isolation() {
        Optional<Members> object = sent.object("isolation");
        if (object.isEmpty()) {
            return Isolation.NONE;
        }
        Members said = object.get().only(List.of("way", "estimates"));
        if (!said.has("way")) {
            said.wrong(ProblemKind.MISSING, "way", Sentence.of("initiative.isolation"));
        }
        Isolation isolation = isolation(said);
        for (Members each : said.objects("estimates", MOST_ESTIMATES)) {
            each.only(List.of("share", "confidence"));
            for (String name : List.of("share", "confidence")) {
                if (!each.has(name)) {
                    each.wrong(ProblemKind.MISSING, name, Sentence.of("initiative.estimate"));
                }
            }
        }
        if (isolation.way() == Isolation.Way.ESTIMATE && isolation.estimates().isEmpty()) {
            said.wrong(ProblemKind.MISSING, "estimates", Sentence.of("initiative.estimate"));
        } else if (isolation.way() != Isolation.Way.ESTIMATE && said.has("estimates")) {
            said.wrong(ProblemKind.OUT_OF_RANGE, "estimates", Sentence.of("initiative.estimateOnly"));
        }
        return isolation;
    }

    private static Isolation isolation(Members said) {
        Isolation.Way way = said.word("way", WAYS);
        List<Isolation.Estimate> estimates = new ArrayList<>();
        for (Members each : said.objects("estimates", MOST_ESTIMATES)) {
            BigDecimal share = each.number("share", BigDecimal.ZERO, WHOLE);
            BigDecimal confidence = each.number("confidence", BigDecimal.ZERO, WHOLE);
            if (share != null && confidence != null) {
                estimates.add(new Isolation.Estimate(share, confidence));
            }
        }
        return new Isolation(Objects.requireNonNullElse(way, Isolation.Way.NONE), estimates);
    }

    private @Nullable ObjectNode followUp() {
        Optional<ObjectNode> said = sent.tree("answers");
        said.ifPresent(answers -> requireFollowUp(answers, problems));
        return said.filter(answers -> !answers.isEmpty()).orElse(null);
    }

    /** Notes all that is wrong with what somebody knows better than the data. */
    static void requireFollowUp(ObjectNode answers, List<Problem> problems) {
        try {
            FollowUpJson.read(JsonTree.write(answers));
        } catch (BadCase bad) {
            bad.problems().forEach(problem -> problems.add(problem.under("/answers")));
        }
    }

    /** Reads what somebody knows better than the data; empty where this version of the program does not know all of it. */
    static Optional<FollowUp> followUp(ObjectNode answers) {
        try {
            return Optional.of(FollowUpJson.read(JsonTree.write(answers)));
        } catch (BadCase e) {
            return Optional.empty();
        }
    }

    private @Nullable String follows() {
        String follows = sent.text("follows", InitiativeContent.LONGEST_NAME);
        if (follows != null && !isId(follows)) {
            sent.wrong(ProblemKind.WRONG_FORM, "follows", Sentence.of("initiative.id"));
        }
        return follows;
    }

    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

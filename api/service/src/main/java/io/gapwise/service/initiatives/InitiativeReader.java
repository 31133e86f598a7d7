package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.Decision;
import io.gapwise.core.followup.FollowUp;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
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

    private InitiativeContent content() throws BadCase {
        InitiativeContent content = unchecked();
        if (!problems.isEmpty()) {
            throw new BadCase(problems.stream().distinct().toList());
        }
        return content;
    }

    /** Reads everything and notes what is wrong. */
    private InitiativeContent unchecked() {
        Decision decision = sent.word("decision", ContentMembers.DECISIONS);
        if (!sent.has("decision")) {
            problems.add(Problem.of(
                    ProblemKind.MISSING,
                    sent.at("decision"),
                    Sentence.of("initiative.decision"),
                    ContentMembers.DECISIONS.stream().map(Enum::name).toList()));
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
        List<Choice> choices = new ChoiceReader(sent, first, advised, today).read(decision);
        List<Cost> costs = costs();
        FigureReader figures = new FigureReader(sent, gapCase.goal(), before, problems);
        Figure said = figures.figure();
        String currency = currency(costs, said);
        Figure figure = new Figure(
                said.name(),
                said.unit(),
                said.baseline(),
                said.target(),
                said.direction(),
                said.costPerYear(),
                currency);
        figures.requireTowards(figure);
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
                figures.isolation(),
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
            ContentMembers.cost(each).ifPresent(cost -> {
                if (kinds.add(cost.kind())) {
                    costs.add(cost);
                } else {
                    each.wrong(ProblemKind.GIVEN_TWICE, "kind", Sentence.of("initiative.costTwice"));
                }
            });
        }
        return costs;
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

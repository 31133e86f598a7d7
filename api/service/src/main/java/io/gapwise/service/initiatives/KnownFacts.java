package io.gapwise.service.initiatives;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.EarlierTraining;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.followup.Conditions;
import io.gapwise.core.followup.Degree;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.core.followup.Successes;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.outcomes.Condition;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.outcomes.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works out what a follow-up says about its case: what people were taught, what they can do, what helps and hinders them
 * at work, and where the figure is now. What people said becomes a statement of theirs, so that the rules weigh it like
 * any other.
 */
final class KnownFacts {

    private static final int MOST_TAUGHT = 50;
    private static final int MOST_STATEMENTS = 1_000;
    private static final int MANY = 50;

    /** A group counts more than what the case says where so many of its people say something. */
    private static final int VOICES = 2;

    private static final String UNDER = FollowUp.PATH + ".";

    private final GapCase gapCase;
    private final FollowUp facts;
    private final OutcomeData data;
    private final LocalDate asOf;
    private final ObjectNode patch = JsonNodeFactory.instance.objectNode();
    private final List<Proposal.Known> known = new ArrayList<>();
    private final List<Statement> said = new ArrayList<>();

    private KnownFacts(GapCase gapCase, FollowUp facts, OutcomeData data, LocalDate asOf) {
        this.gapCase = gapCase;
        this.facts = facts;
        this.data = data;
        this.asOf = asOf;
    }

    /** What is known, as changes of a case and as the facts behind them. */
    record Found(ObjectNode patch, List<Proposal.Known> known) {}

    static Found of(GapCase gapCase, FollowUp facts, ProgressValue progress, OutcomeData data, LocalDate asOf) {
        KnownFacts found = new KnownFacts(gapCase, facts, data, asOf);
        found.training(progress);
        found.learned();
        found.conditions();
        found.figure();
        found.statements();
        return new Found(found.patch, found.known);
    }

    /** Training that reached people was tried: it worked if they do it, and did not stick if they do not. */
    private void training(ProgressValue progress) {
        Integer completed = facts.reach().completed();
        if (facts.learning() != Answer.YES || completed == null || completed < MOST_TAUGHT) {
            return;
        }
        if (gapCase.obstacles().neverLearned() != Presence.ABSENT) {
            group("obstacles").put("neverLearned", Presence.ABSENT.name());
            known.add(known("obstacles.neverLearned", "learning", "reach.completed"));
        }
        Integer use = facts.use().percent();
        EarlierTraining became = progress == ProgressValue.WORKED || use != null && use >= MANY
                ? EarlierTraining.WORKED
                : progress == ProgressValue.NOT_USED || progress == ProgressValue.NOT_LEARNED
                        ? EarlierTraining.DID_NOT_STICK
                        : EarlierTraining.UNKNOWN;
        if (became.known() && became != gapCase.setting().earlierTraining()) {
            group("setting").put("earlierTraining", became.name());
            known.add(known("setting.earlierTraining", "learning", "reach.completed", "use.percent"));
        }
    }

    /** What a test or the task itself shows counts more than what was thought before. */
    private void learned() {
        measured(Obstacle.littlePractice, facts.learned().onTheTask(), "learned.onTheTask");
        measured(Obstacle.lowConfidence, facts.reaction().confident(), "reaction.confident");
        if (facts.learned().onTheDay() == Degree.HIGH && facts.learned().later() == Degree.LOW) {
            measured(Obstacle.forgotten, Degree.LOW, "learned.later");
        }
    }

    private void measured(Obstacle obstacle, Degree degree, String fact) {
        if (degree != Degree.LOW && degree != Degree.HIGH) {
            return;
        }
        Presence shown = degree == Degree.LOW ? Presence.PRESENT : Presence.ABSENT;
        if (gapCase.obstacles().of(obstacle) != shown) {
            group("obstacles").put(obstacle.name(), shown.name());
            known.add(known("obstacles." + obstacle.name(), fact));
        }
    }

    private void conditions() {
        Conditions conditions = facts.conditions();
        setting("managerSupport", gapCase.setting().managerSupport(), conditions.managerSupports(), "managerSupports");
        timeToApply(conditions);
        obstacle(Obstacle.habit, conditions.peersUseIt(), Condition.PEERS_USE_IT);
        obstacle(Obstacle.consequencesWrong, conditions.rewarded(), Condition.REWARDED);
        obstacle(Obstacle.timeOrStaffShort, conditions.timeThere(), Condition.TIME_THERE);
        obstacle(Obstacle.toolsInadequate, conditions.toolsThere(), Condition.TOOLS_THERE);
        Successes successes = facts.result().successes();
        if ((successes == Successes.FEW || successes == Successes.MOST)
                && gapCase.setting().exemplars() != Answer.YES) {
            group("setting").put("exemplars", Answer.YES.name());
            known.add(known("setting.exemplars", "result.successes"));
        }
    }

    private void setting(String field, Answer before, Answer now, String fact) {
        if (now != Answer.UNKNOWN && now != before) {
            group("setting").put(field, now.name());
            known.add(known("setting." + field, "conditions." + fact));
        }
    }

    /** Time to use it needs both the occasion and the time; whichever is missing is named. */
    private void timeToApply(Conditions conditions) {
        List<String> missing = new ArrayList<>();
        if (conditions.occasion() == Answer.NO) {
            missing.add("conditions.occasion");
        }
        if (conditions.timeThere() == Answer.NO) {
            missing.add("conditions.timeThere");
        }
        Answer now = missing.isEmpty() ? conditions.occasion() : Answer.NO;
        if (now != Answer.UNKNOWN && now != gapCase.setting().timeToApply()) {
            group("setting").put("timeToApply", now.name());
            known.add(known(
                    "setting.timeToApply",
                    missing.isEmpty() ? new String[] {"conditions.occasion"} : missing.toArray(String[]::new)));
        }
    }

    /**
     * What people say becomes a statement of their group where at least half of those of it who answered say so. An answer
     * of the case that contradicts them is taken back, so that what they say decides; a single voice takes nothing back.
     */
    private void obstacle(Obstacle obstacle, Answer helps, Condition condition) {
        if (helps == Answer.UNKNOWN) {
            return;
        }
        Stated says = helps == Answer.NO ? Stated.PRESENT : Stated.ABSENT;
        List<Statement> theirs = new ArrayList<>();
        for (ShownBy by : ShownBy.values()) {
            statement(obstacle, says, condition, by).ifPresent(theirs::add);
        }
        if (theirs.isEmpty()) {
            if (counted(condition, helps)) {
                return;
            }
            theirs.add(new Statement(obstacle, says, StatedBy.ANALYST, null, Share.UNKNOWN, null, null));
        }
        said.addAll(theirs);
        Presence own = gapCase.obstacles().of(obstacle);
        boolean outweighed = theirs.stream().anyMatch(each -> each.people() == null || each.people() >= VOICES);
        if (outweighed && own != Presence.UNKNOWN && !own.name().equals(says.name())) {
            group("obstacles").putNull(obstacle.name());
        }
        known.add(known("obstacles." + obstacle.name(), "conditions." + condition.field()));
    }

    /** Says whether a fact comes from counts, and not from an analyst who said it. */
    private boolean counted(Condition condition, Answer helps) {
        List<Tally> counted = data.tallies().stream()
                .filter(tally -> tally.condition() == condition && !tally.on().isAfter(asOf))
                .toList();
        int yes = counted.stream().mapToInt(Tally::yes).sum();
        int no = counted.stream().mapToInt(Tally::no).sum();
        return helps == Answer.NO ? no > yes : yes > no;
    }

    private Optional<Statement> statement(Obstacle obstacle, Stated says, Condition condition, ShownBy by) {
        List<Tally> counted = data.tallies().stream()
                .filter(tally -> tally.condition() == condition
                        && tally.by() == by
                        && !tally.on().isAfter(asOf))
                .toList();
        int answered = counted.stream().mapToInt(Tally::of).sum();
        int yes = counted.stream().mapToInt(Tally::yes).sum();
        int no = counted.stream().mapToInt(Tally::no).sum();
        int agree = says == Stated.PRESENT ? no : yes;
        if (agree == 0 || 2 * agree < answered || 2 * agree <= yes + no) {
            return Optional.empty();
        }
        return Optional.of(new Statement(
                obstacle,
                says,
                by == ShownBy.SELF_REPORT
                        ? StatedBy.PERFORMERS
                        : by == ShownBy.MANAGERS ? StatedBy.MANAGERS : StatedBy.ANALYST,
                by == ShownBy.SELF_REPORT || by == ShownBy.MANAGERS
                        ? EvidenceSource.SURVEY
                        : EvidenceSource.OBSERVATION,
                says == Stated.ABSENT ? Share.UNKNOWN : 2 * agree > answered ? Share.MOST : Share.SOME,
                agree,
                null));
    }

    /** The last value of the figure is where it is now. */
    private void figure() {
        Optional<Point> last = data.series().points().stream()
                .filter(point -> !point.on().isAfter(asOf))
                .max(Comparator.comparing(Point::on));
        last.filter(point -> gapCase.goal().baseline() == null
                        || gapCase.goal().baseline().compareTo(point.value()) != 0)
                .ifPresent(point -> {
                    group("goal").put("baseline", point.value());
                    known.add(known("goal.baseline", "result.points"));
                });
    }

    private void statements() {
        if (said.isEmpty()) {
            return;
        }
        List<Statement> before = gapCase.evidence().statements() == null
                ? List.of()
                : gapCase.evidence().statements();
        List<Statement> all = new ArrayList<>(before);
        said.stream().filter(each -> !before.contains(each)).forEach(all::add);
        if (all.size() > before.size() && all.size() <= MOST_STATEMENTS) {
            ArrayNode sent = group("evidence").putArray("statements");
            all.forEach(each -> sent.add(json(each)));
        }
    }

    private static ObjectNode json(Statement statement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("obstacle", statement.obstacle().name());
        json.put("says", statement.says().name());
        json.put("by", statement.by().name());
        put(json, "shownBy", statement.shownBy());
        put(json, "share", statement.share().known() ? statement.share() : null);
        if (statement.people() != null) {
            json.put("people", statement.people());
        }
        if (statement.note() != null) {
            json.put("note", statement.note());
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Enum<?> word) {
        if (word != null) {
            json.put(name, word.name());
        }
    }

    private ObjectNode group(String name) {
        return patch.get(name) instanceof ObjectNode there ? there : patch.putObject(name);
    }

    private static Proposal.Known known(String field, String... facts) {
        List<String> from = new ArrayList<>();
        for (String fact : facts) {
            from.add(UNDER + fact);
        }
        return new Proposal.Known(field, from);
    }
}

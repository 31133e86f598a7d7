package io.gapwise.insight.signs;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.core.ruleset.drl.Severity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds all signs: what each group can see of each obstacle, and what follows from it. */
public final class SignBook {

    private static final SignBook EMPTY = new SignBook(List.of(), List.of(), Map.of(), Map.of());

    private final List<OpeningQuestion> opening;
    private final Map<Obstacle, ObstacleSigns> byObstacle = new EnumMap<>(Obstacle.class);
    private final Map<String, SignQuestion> byId = new LinkedHashMap<>();
    private final Map<String, List<WayToFindOut>> ofFields;
    private final Map<String, Source> sources;

    SignBook(
            List<OpeningQuestion> opening,
            Collection<ObstacleSigns> signs,
            Map<String, List<WayToFindOut>> ofFields,
            Map<String, Source> sources) {
        this.opening = List.copyOf(opening);
        this.ofFields = Map.copyOf(ofFields);
        this.sources = Map.copyOf(sources);
        signs.forEach(each -> byObstacle.put(each.obstacle(), each));
        byObstacle.values().forEach(each -> each.questions().forEach(question -> byId.put(question.id(), question)));
    }

    /**
     * Returns the signs among the files of a rule set; the built-in signs where it has none.
     *
     * @throws RuleSetRefused with every error found, if there is one
     */
    public static SignBook of(RuleFiles files) {
        return files.signs().isEmpty() ? builtIn() : read(files);
    }

    /** Returns the signs that come with the program. They are read once, when somebody first asks for them. */
    public static SignBook builtIn() {
        return BuiltIn.BOOK;
    }

    private static SignBook read(RuleFiles files) {
        SignReading reading = SignBookReader.check(files);
        return reading.book()
                .orElseThrow(() -> new RuleSetRefused(reading.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList()));
    }

    /** Returns a book in which nothing is asked. */
    public static SignBook empty() {
        return EMPTY;
    }

    /** Lists the signs of the obstacles, in contract order; an obstacle without signs is not there. */
    public List<ObstacleSigns> all() {
        return List.copyOf(byObstacle.values());
    }

    public Optional<ObstacleSigns> of(Obstacle obstacle) {
        return Optional.ofNullable(byObstacle.get(obstacle));
    }

    public List<OpeningQuestion> opening() {
        return opening;
    }

    /** Lists the questions that open the survey of a group. */
    public List<OpeningQuestion> opening(StatedBy group) {
        return opening.stream()
                .filter(question -> question.of().contains(group))
                .toList();
    }

    /** Returns the question about an obstacle that has this id. */
    public Optional<SignQuestion> question(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Lists the cheap ways to find out what a field of the case asks for.
     *
     * @param path a contract path, such as {@code obstacles.habit} or {@code gap.doneBefore}
     */
    public List<WayToFindOut> findOut(String path) {
        for (ObstacleSigns signs : byObstacle.values()) {
            if (path.equals("obstacles." + signs.obstacle().name())) {
                return signs.findOut();
            }
        }
        return ofFields.getOrDefault(path, List.of());
    }

    /** Returns the publication that a question, or a way to find out, names by this id. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** Lists the ids of all publications that stand behind the signs. */
    public Set<String> cited() {
        Set<String> cited = new TreeSet<>();
        opening.forEach(question -> cited.addAll(question.sources()));
        ofFields.values().forEach(ways -> ways.forEach(way -> cited.addAll(way.sources())));
        for (ObstacleSigns signs : byObstacle.values()) {
            signs.questions().forEach(question -> cited.addAll(question.sources()));
            signs.lookAlikes().forEach(alike -> cited.addAll(alike.sources()));
            signs.findOut().forEach(way -> cited.addAll(way.sources()));
        }
        return cited;
    }

    /** Returns what a group is asked about a case. The same case and wishes always give the same questions. */
    public Questionnaire questionnaire(StatedBy group, GapCase gapCase, Asked about) {
        return new Questioning(this, group, gapCase, about).questionnaire();
    }

    /** Is loaded where the built-in signs are first needed, so that a start does not wait for them. */
    private static final class BuiltIn {

        static final SignBook BOOK = read(BuiltInRules.files());
    }
}

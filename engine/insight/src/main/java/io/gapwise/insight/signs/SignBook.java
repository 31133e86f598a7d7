package io.gapwise.insight.signs;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.ruleset.Source;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds all signs: what each group can see of each obstacle, and what follows from it. */
public final class SignBook {

    private static final SignBook EMPTY = new SignBook(List.of(), List.of(), Map.of());

    private final List<OpeningQuestion> opening;
    private final Map<Obstacle, ObstacleSigns> byObstacle = new EnumMap<>(Obstacle.class);
    private final Map<String, SignQuestion> byId = new LinkedHashMap<>();
    private final Map<String, Source> sources;

    SignBook(List<OpeningQuestion> opening, Collection<ObstacleSigns> signs, Map<String, Source> sources) {
        this.opening = List.copyOf(opening);
        this.sources = Map.copyOf(sources);
        signs.forEach(each -> byObstacle.put(each.obstacle(), each));
        byObstacle.values().forEach(each -> each.questions().forEach(question -> byId.put(question.id(), question)));
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

    /** Returns the publication that a question, or a way to find out, names by this id. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** Returns what a group is asked about a case. The same case and wishes always give the same questions. */
    public Questionnaire questionnaire(StatedBy group, GapCase gapCase, Asked about) {
        return new Questioning(this, group, gapCase, about).questionnaire();
    }
}

package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks what only all files together show. */
final class SignBookChecks {

    private static final int MOST_OPENING = 3;
    private static final List<StatedBy> ASKED_OF_ALL = List.of(StatedBy.PERFORMERS, StatedBy.MANAGERS);

    private final List<SignFile> files;
    private final Map<String, SignQuestion> questions = new TreeMap<>();
    private final Set<String> needed = new HashSet<>();

    SignBookChecks(List<SignFile> files) {
        this.files = files;
        files.forEach(file -> file.signs().ifPresent(signs -> {
            signs.questions().forEach(question -> questions.putIfAbsent(question.id(), question));
            signs.needs().forEach(need -> needed.add(need.question()));
        }));
    }

    /** Looks for what is left unsaid only where everything that is said could be read. */
    void check() {
        List<SignFile> readable =
                files.stream().filter(file -> file.problems().count() == 0).toList();
        ids();
        opening();
        for (SignFile file : readable) {
            file.signs()
                    .ifPresent(signs -> Arrays.stream(StatedBy.values()).forEach(group -> sides(file, signs, group)));
        }
    }

    /** Checks what one file says of the questions of another. */
    void checkBetweenFiles() {
        for (SignFile file : files) {
            file.signs().ifPresent(signs -> {
                signs.needs().forEach(need -> need(file, need));
                signs.questions().forEach(question -> tells(file, question));
            });
        }
    }

    /** Lists the obstacles that no file is about. */
    List<Obstacle> left() {
        List<Obstacle> left = new ArrayList<>(List.of(Obstacle.values()));
        files.forEach(file -> file.signs().ifPresent(signs -> left.remove(signs.obstacle())));
        return left;
    }

    private void ids() {
        Set<String> ofQuestions = new HashSet<>();
        Set<String> ofWays = new HashSet<>();
        for (SignFile file : files) {
            file.opening().forEach(question -> isNew(file, question, question.id(), ofQuestions));
            file.ofFields().values().forEach(ways -> ways.forEach(way -> isNew(file, way, way.id(), ofWays)));
            file.signs().ifPresent(signs -> {
                signs.questions().forEach(question -> isNew(file, question, question.id(), ofQuestions));
                signs.findOut().forEach(way -> isNew(file, way, way.id(), ofWays));
            });
        }
    }

    private static void isNew(SignFile file, Object read, String id, Set<String> seen) {
        if (!seen.add(id)) {
            file.bad(file.place(read), "the id '%s' is used already".formatted(id), "an id of its own in all files");
        }
    }

    private void opening() {
        Map<StatedBy, Integer> count = new EnumMap<>(StatedBy.class);
        for (SignFile file : files) {
            for (OpeningQuestion question : file.opening()) {
                for (StatedBy group : question.of()) {
                    if (count.merge(group, 1, Integer::sum) == MOST_OPENING + 1) {
                        file.bad(
                                file.place(question),
                                "%s are asked too many opening questions".formatted(group),
                                "at most %d for each group".formatted(MOST_OPENING));
                    }
                }
            }
        }
    }

    private void need(SignFile file, SignNeed need) {
        SignQuestion question = questions.get(need.question());
        if (question == null) {
            file.unknown(
                    file.place(need),
                    "there is no question '%s'".formatted(SignObject.shortened(need.question())),
                    need.question(),
                    questions.keySet());
            return;
        }
        List<String> ids = question.answers().stream().map(SignAnswer::id).toList();
        need.answers().stream()
                .filter(answer -> !ids.contains(answer))
                .forEach(answer -> file.unknown(
                        file.place(need),
                        "the question '%s' has no answer '%s'".formatted(question.id(), SignObject.shortened(answer)),
                        answer,
                        ids));
        need.of().stream()
                .filter(group -> !question.of().contains(group))
                .forEach(group -> file.bad(
                        file.place(need),
                        "%s are not asked '%s'".formatted(group, question.id()),
                        "groups that are asked that question"));
    }

    private void tells(SignFile file, SignQuestion question) {
        if (!question.tells() && !needed.contains(question.id())) {
            file.bad(
                    file.place(question),
                    "no answer to this question is a sign, and no other question needs it",
                    "a sign for some answer, or no question");
        }
    }

    private static void sides(SignFile file, ObstacleSigns signs, StatedBy group) {
        List<SignQuestion> asked =
                signs.questions(group).stream().filter(SignQuestion::tells).toList();
        boolean saysFor = asked.stream().anyMatch(question -> question.gives(Sign.FOR));
        boolean saysAgainst = asked.stream().anyMatch(question -> question.gives(Sign.AGAINST));
        if (asked.isEmpty() && ASKED_OF_ALL.contains(group) && !judgesThemselves(signs.obstacle(), group)) {
            file.problems()
                    .add(
                            ProblemCode.NO_SIGNS,
                            file.place(signs),
                            "%s are not asked about %s".formatted(group, signs.obstacle()),
                            "a question for them",
                            null);
        } else if (saysFor != saysAgainst) {
            file.problems()
                    .add(
                            ProblemCode.ONE_SIDED_SIGNS,
                            file.place(asked.get(0)),
                            "%s could never say that %s is %s"
                                    .formatted(group, signs.obstacle(), saysFor ? "ABSENT" : "PRESENT"),
                            "an answer that is a sign %s it".formatted(saysFor ? "AGAINST" : "FOR"),
                            null);
        }
    }

    /** Managers are no witnesses of their own leadership. */
    private static boolean judgesThemselves(Obstacle obstacle, StatedBy group) {
        return obstacle == Obstacle.poorLeadership && group == StatedBy.MANAGERS;
    }
}

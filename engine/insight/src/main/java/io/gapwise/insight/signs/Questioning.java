package io.gapwise.insight.signs;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses what a group is asked about a case. The first question about each obstacle comes before the second about any,
 * in case not all have room.
 */
final class Questioning {

    /** What is asked first where nobody knows what matters most, judged by what stands behind most published cases. */
    private static final List<Obstacle> USUAL = List.of(
            Obstacle.notTold,
            Obstacle.neverLearned,
            Obstacle.expectationsUnclear,
            Obstacle.consequencesWrong,
            Obstacle.toolsInadequate,
            Obstacle.timeOrStaffShort,
            Obstacle.littlePractice,
            Obstacle.informationMissing,
            Obstacle.processBroken,
            Obstacle.feedbackMissing,
            Obstacle.forgotten,
            Obstacle.conflict,
            Obstacle.knowledgeNotShared,
            Obstacle.habit,
            Obstacle.lowConfidence,
            Obstacle.outsideInfluence,
            Obstacle.poorLeadership,
            Obstacle.unwilling,
            Obstacle.unsuited,
            Obstacle.barrier);

    /** These are asked last, so that nobody leaves before the rest, and the most private one at the very end. */
    private static final List<Obstacle> TOUCHY =
            List.of(Obstacle.poorLeadership, Obstacle.unwilling, Obstacle.unsuited, Obstacle.barrier);

    private final SignBook book;
    private final StatedBy group;
    private final GapCase gapCase;
    private final Asked about;
    private final boolean changing;

    Questioning(SignBook book, StatedBy group, GapCase gapCase, Asked about) {
        this.book = book;
        this.group = group;
        this.gapCase = gapCase;
        this.about = about;
        this.changing = about.change() != null;
    }

    Questionnaire questionnaire() {
        List<AskedQuestion> opening =
                book.opening(group).stream().map(this::asked).toList();
        Set<SignQuestion> chosen = chosen(Questionnaire.MOST - opening.size());
        List<AskedQuestion> questions = book.all().stream()
                .sorted(Comparator.comparingInt(signs -> place(signs.obstacle())))
                .flatMap(signs -> signs.questions(group).stream()
                        .filter(chosen::contains)
                        .map(question -> asked(question, signs.obstacle())))
                .toList();
        return new Questionnaire(group, opening, questions);
    }

    /** A change is asked about first, because the other questions tell of it. */
    private static int place(Obstacle obstacle) {
        return obstacle == Obstacle.notTold
                ? -1
                : TOUCHY.contains(obstacle) ? Obstacle.values().length + TOUCHY.indexOf(obstacle) : obstacle.ordinal();
    }

    private Set<SignQuestion> chosen(int room) {
        List<ObstacleSigns> open = open();
        Set<SignQuestion> chosen = new LinkedHashSet<>();
        for (ObstacleSigns signs : open) {
            asksOf(signs).stream()
                    .filter(SignQuestion::tells)
                    .findFirst()
                    .ifPresent(question -> choose(signs, question, room, chosen));
        }
        for (ObstacleSigns signs : open) {
            if (asksOf(signs).stream().anyMatch(chosen::contains)) {
                asksOf(signs).stream()
                        .filter(SignQuestion::tells)
                        .forEach(question -> choose(signs, question, room, chosen));
            }
        }
        return chosen;
    }

    /** Chooses a question together with those without which its signs would not count, or none of them. */
    private void choose(ObstacleSigns signs, SignQuestion question, int room, Set<SignQuestion> chosen) {
        Set<SignQuestion> together = new LinkedHashSet<>();
        together.add(question);
        for (SignNeed need : signs.needs(group)) {
            if (!need.orNotKnown()) {
                Optional<SignQuestion> needed = book.question(need.question()).filter(this::canBeAsked);
                if (needed.isEmpty()) {
                    return;
                }
                together.add(needed.get());
            }
        }
        together.removeAll(chosen);
        if (chosen.size() + together.size() <= room) {
            chosen.addAll(together);
        }
    }

    /** Lists the obstacles that are worth a question, those that matter most first. */
    private List<ObstacleSigns> open() {
        Set<Obstacle> order = new LinkedHashSet<>(changing ? List.of(Obstacle.notTold) : List.of());
        order.addAll(about.first());
        order.addAll(USUAL);
        List<ObstacleSigns> open = new ArrayList<>();
        for (Obstacle obstacle : order) {
            if (!shown(obstacle)) {
                book.of(obstacle).ifPresent(open::add);
            }
        }
        return open;
    }

    private List<SignQuestion> asksOf(ObstacleSigns signs) {
        return signs.questions(group).stream().filter(this::canBeAsked).toList();
    }

    private boolean canBeAsked(SignQuestion question) {
        return question.of().contains(group) && (changing || question.about() == SignSubject.TASK);
    }

    /**
     * Says whether something better than anybody's word answers the obstacle already. What the analyst answered without
     * saying what shows it of this obstacle is such a word, so that those who see it otherwise can still say so.
     */
    private boolean shown(Obstacle obstacle) {
        Presence presence = gapCase.judged().obstacles().of(obstacle);
        return switch (presence) {
            case PRESENT -> gapCase.support().of(obstacle) == Support.SHOWN && isShown(obstacle, Stated.PRESENT);
            case ABSENT -> isShown(obstacle, Stated.ABSENT);
            case UNKNOWN -> false;
        };
    }

    private boolean isShown(Obstacle obstacle, Stated says) {
        List<Statement> statements = gapCase.evidence().statements();
        return statements != null
                && statements.stream()
                        .anyMatch(said -> said.obstacle() == obstacle
                                && said.says() == says
                                && said.shownBy() != null
                                && Evidence.SHOWING.contains(said.shownBy()));
    }

    private AskedQuestion asked(OpeningQuestion question) {
        List<AskedQuestion.Answer> answers = question.answers().stream()
                .map(answer -> new AskedQuestion.Answer(answer.id(), words(answer.text())))
                .toList();
        return new AskedQuestion(question.id(), words(question.asks()), turned(answers), false);
    }

    private AskedQuestion asked(SignQuestion question, Obstacle obstacle) {
        List<AskedQuestion.Answer> answers = new ArrayList<>(turned(question.answers().stream()
                .map(answer -> new AskedQuestion.Answer(answer.id(), words(answer.text())))
                .toList()));
        answers.add(new AskedQuestion.Answer(VoiceAnswers.CANNOT_SEE, cannotSee()));
        return new AskedQuestion(question.id(), words(question.asks()), answers, obstacle == Obstacle.barrier);
    }

    private List<AskedQuestion.Answer> turned(List<AskedQuestion.Answer> answers) {
        List<AskedQuestion.Answer> turned = new ArrayList<>();
        for (AskedQuestion.Answer answer : answers) {
            turned.add(about.turned() ? 0 : turned.size(), answer);
        }
        return turned;
    }

    private String words(SignText text) {
        return text.in(about.language(), about.task(), about.change());
    }

    private String cannotSee() {
        return switch (about.language()) {
            case EN -> "I can’t see that";
            case DE -> "Das kann ich nicht sehen";
        };
    }
}

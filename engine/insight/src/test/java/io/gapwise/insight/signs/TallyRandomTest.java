package io.gapwise.insight.signs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds what is true of every tally, on answers drawn at random. */
class TallyRandomTest {

    private static final int TRIES = 2_000;
    private static final List<StatedBy> GROUPS = List.of(StatedBy.PERFORMERS, StatedBy.MANAGERS);

    private final Random random = new Random(17);

    @Test
    void theOrderOfTheAnswersMakesNoDifference() {
        for (int i = 0; i < TRIES; i++) {
            StatedBy group = GROUPS.get(i % 2);
            List<VoiceAnswers> people = people(group);
            List<Sighting> sightings = Tally.of(SmallSigns.BOOK, group, people);
            Collections.shuffle(people, random);

            assertThat(Tally.of(SmallSigns.BOOK, group, people)).isEqualTo(sightings);
        }
    }

    @Test
    void aGroupNeverSaysTwoThingsOfOneObstacleAndItsCountsAddUp() {
        for (int i = 0; i < TRIES; i++) {
            StatedBy group = GROUPS.get(i % 2);
            List<VoiceAnswers> people = people(group);
            Set<Obstacle> seen = new HashSet<>();
            for (Sighting sighting : Tally.of(SmallSigns.BOOK, group, people)) {
                assertThat(seen.add(sighting.obstacle())).isTrue();
                assertThat(sighting.informed() + sighting.cannotSee()).isBetween(1, people.size());
                sighting.statement()
                        .ifPresent(said -> assertThat(said.people())
                                .isEqualTo(
                                        said.says() == Stated.PRESENT ? sighting.saidFor() : sighting.saidAgainst()));
            }
        }
    }

    /** Whoever turns from a sign against it to a sign for it never makes it less present, or of fewer. */
    @Test
    void moreSignsNeverMakeItLess() {
        for (int i = 0; i < TRIES; i++) {
            boolean performers = i % 2 == 0;
            StatedBy group = performers ? StatedBy.PERFORMERS : StatedBy.MANAGERS;
            String question = performers ? "learned-before" : "learned-how-many";
            String against = performers ? "shown" : "none";
            String saidFor = performers ? "no" : "most";
            List<VoiceAnswers> people = people(group);
            int turned = random.nextInt(people.size());
            int before = strength(group, with(people, turned, question, against));
            int after = strength(group, with(people, turned, question, saidFor));

            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    /**
     * A denial weighs as much as an assertion. Of performers that holds where all who can see it are of one mind: where
     * they are not, one sign in five that it is there says something, and one in five that it is not says nothing.
     */
    @Test
    void whoeverSaysTheOppositeIsTakenAsSeriously() {
        for (int i = 0; i < TRIES; i++) {
            StatedBy group = GROUPS.get(i % 2);
            boolean performers = group == StatedBy.PERFORMERS;
            String question = performers ? "learned-before" : "learned-how-many";
            List<String> pair = performers ? List.of("no", "shown") : List.of("all", "none");
            boolean ofOneMind = performers || random.nextBoolean();
            int one = random.nextInt(2);
            List<VoiceAnswers> people = new ArrayList<>();
            List<VoiceAnswers> mirrored = new ArrayList<>();
            int number = 1 + random.nextInt(9);
            for (int each = 0; each < number; each++) {
                String how = random.nextBoolean() ? "saw" : "impression";
                int chosen = ofOneMind ? one : random.nextInt(2);
                boolean sees = random.nextInt(4) > 0;
                people.add(person(how, question, sees ? pair.get(chosen) : VoiceAnswers.CANNOT_SEE));
                mirrored.add(person(how, question, sees ? pair.get(1 - chosen) : VoiceAnswers.CANNOT_SEE));
            }
            Optional<Statement> said = said(group, people);
            Optional<Statement> opposite = said(group, mirrored);

            if (!performers || number >= 3 && countOf(people) != 2) {
                assertThat(opposite.map(Statement::says)).isEqualTo(said.map(TallyRandomTest::opposite));
                assertThat(opposite.map(Statement::shownBy)).isEqualTo(said.map(Statement::shownBy));
                assertThat(opposite.map(Statement::people)).isEqualTo(said.map(Statement::people));
            }
        }
    }

    /** Two performers may say that something is there of themselves; that nothing is there takes three. */
    private static long countOf(List<VoiceAnswers> people) {
        return people.stream()
                .filter(each -> !each.byQuestion().containsValue(VoiceAnswers.CANNOT_SEE))
                .count();
    }

    private static Stated opposite(Statement said) {
        return said.says() == Stated.PRESENT ? Stated.ABSENT : Stated.PRESENT;
    }

    private static Optional<Statement> said(StatedBy group, List<VoiceAnswers> people) {
        return Tally.of(SmallSigns.BOOK, group, people).stream()
                .filter(sighting -> sighting.obstacle() == Obstacle.neverLearned)
                .findFirst()
                .flatMap(Sighting::statement);
    }

    private static VoiceAnswers person(String how, String question, String answer) {
        return new VoiceAnswers(Map.of("opening-how-you-know", how, question, answer));
    }

    private static int strength(StatedBy group, List<VoiceAnswers> people) {
        return said(group, people)
                .map(said -> said.says() == Stated.ABSENT
                        ? -1
                        : 1 + Share.UNKNOWN.ordinal() - said.share().ordinal())
                .orElse(0);
    }

    private static List<VoiceAnswers> with(List<VoiceAnswers> people, int one, String question, String answer) {
        List<VoiceAnswers> with = new ArrayList<>(people);
        Map<String, String> answers = new HashMap<>(people.get(one).byQuestion());
        answers.put(question, answer);
        with.set(one, new VoiceAnswers(answers));
        return with;
    }

    private List<VoiceAnswers> people(StatedBy group) {
        List<VoiceAnswers> people = new ArrayList<>();
        int number = 1 + random.nextInt(14);
        for (int i = 0; i < number; i++) {
            Map<String, String> answers = new HashMap<>();
            for (ObstacleSigns signs : SmallSigns.BOOK.all()) {
                for (SignQuestion question : signs.questions(group)) {
                    int chosen = random.nextInt(question.answers().size() + 2);
                    if (chosen < question.answers().size()) {
                        answers.put(
                                question.id(), question.answers().get(chosen).id());
                    } else if (chosen == question.answers().size()) {
                        answers.put(question.id(), VoiceAnswers.CANNOT_SEE);
                    }
                }
            }
            people.add(new VoiceAnswers(answers));
        }
        return people;
    }
}

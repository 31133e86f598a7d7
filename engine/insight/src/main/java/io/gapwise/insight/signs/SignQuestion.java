package io.gapwise.insight.signs;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a question about what somebody sees of one obstacle.
 *
 * @param of the groups that can see it
 * @param sources the ids of the publications behind it
 */
public record SignQuestion(
        String id,
        Set<StatedBy> of,
        List<String> sources,
        SignSubject about,
        SignCount counts,
        SignText asks,
        List<SignAnswer> answers) {

    public SignQuestion {
        of = Words.ordered(StatedBy.class, of);
        sources = List.copyOf(sources);
        answers = List.copyOf(answers);
    }

    public Optional<SignAnswer> answer(String answerId) {
        for (SignAnswer answer : answers) {
            if (answer.id().equals(answerId)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** Says whether some answer is this sign. */
    boolean gives(Sign sign) {
        return answers.stream().anyMatch(answer -> answer.sign() == sign);
    }

    /** Says whether the answers speak of the obstacle itself; if not, another question needs them. */
    boolean tells() {
        return gives(Sign.FOR) || gives(Sign.AGAINST);
    }
}

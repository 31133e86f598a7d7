package io.gapwise.service.atwork;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.links.SentLink;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what programs send to ask people. */
final class AtWorkBody {

    private static final String LANGUAGE = "language";
    private static final List<String> MEMBERS =
            List.of("asked", "task", "sentence", LANGUAGE, "asker", "lastDay", "wanted");
    private static final List<String> LANGUAGES = List.of("en", "de");

    private AtWorkBody() {}

    /**
     * Reads what is to be asked. Where the sentence or the last day is left out, it is the usual one.
     *
     * @throws BadParameters with everything that is wrong where a member or the language is unknown; what is wrong otherwise is found when
     *     the link is made
     */
    static NewAtWork read(byte[] body, LocalDate today) throws BadParameters {
        SentLink sent = SentLink.read(body, MEMBERS);
        NewAtWork wanted = wanted(sent, today);
        List<ErrorEntry> unread = new ArrayList<>(sent.unknown());
        if (!sent.isLeftOut(LANGUAGE) && !LANGUAGES.contains(sent.text(LANGUAGE))) {
            unread.add(SentLink.wrong(ProblemKind.NO_SUCH_WORD, LANGUAGE, Sentence.of("atWork.language"), LANGUAGES));
        }
        if (!unread.isEmpty()) {
            throw refusal(unread, AtWorkCheck.problems(wanted, today));
        }
        return wanted;
    }

    private static NewAtWork wanted(SentLink sent, LocalDate today) {
        String language = sent.text(LANGUAGE);
        return new NewAtWork(
                UUID.randomUUID().toString(),
                asked(sent.text("asked")),
                sent.text("task"),
                sent.isLeftOut("sentence") ? NewAtWork.sentence(language) : sent.text("sentence"),
                LANGUAGES.contains(language) ? language : null,
                sent.isLeftOut("asker") ? null : sent.text("asker"),
                sent.isLeftOut("lastDay") ? NewAtWork.lastDay(today) : sent.day("lastDay"),
                sent.number("wanted"));
    }

    static BadParameters refusal(BadAtWork bad) {
        return refusal(List.of(), bad.problems());
    }

    private static BadParameters refusal(List<ErrorEntry> unknown, List<AtWorkProblem> problems) {
        List<ErrorEntry> all = new ArrayList<>(unknown);
        problems.forEach(
                problem -> all.add(SentLink.wrong(problem.kind(), problem.field(), problem.said(), List.of())));
        return new BadParameters(all);
    }

    private static @Nullable AskedGroup asked(String word) {
        return Arrays.stream(AskedGroup.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}

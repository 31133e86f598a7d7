package io.gapwise.service.embedding;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.links.LinesOfText;
import io.gapwise.service.links.SentLink;
import io.gapwise.service.network.WebOrigin;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a token.
 *
 * @param origin the web site in whose pages it is used; null for those that the settings name
 * @param reference the reference that each case has to have; null where it may have any
 * @param answers how many cases may be answered with it; none where an interview only asks
 */
record EmbedWish(
        @Nullable String origin, Duration life, @Nullable String reference, int answers) {

    private static final String ORIGIN = "origin";
    private static final String SECONDS = "seconds";
    private static final String REFERENCE = "reference";
    private static final String ANSWERS = "answers";
    private static final List<String> MEMBERS = List.of(ORIGIN, SECONDS, REFERENCE, ANSWERS);

    private static final int SHORTEST = 60;
    private static final int USUAL = 900;
    private static final int LONGEST = 3600;
    private static final int MOST_ANSWERS = 10;
    private static final int LONGEST_REFERENCE = 100;

    /** @throws BadParameters with everything that is wrong */
    static EmbedWish read(byte[] body) throws BadParameters {
        SentLink sent = SentLink.read(body, MEMBERS);
        List<ErrorEntry> problems = new ArrayList<>(sent.unknown());
        int seconds = number(sent, SECONDS, SHORTEST, LONGEST, USUAL, problems);
        int answers = number(sent, ANSWERS, 0, MOST_ANSWERS, 1, problems);
        String origin = text(sent, ORIGIN);
        if (sent.isNoText(ORIGIN) || origin != null && !WebOrigin.isOne(origin)) {
            problems.add(wrong(ProblemKind.WRONG_FORM, ORIGIN, Sentence.of("embed.origin")));
        }
        String reference = text(sent, REFERENCE);
        if (sent.isNoText(REFERENCE) || reference != null && !isReference(reference)) {
            problems.add(wrong(ProblemKind.OUT_OF_RANGE, REFERENCE, Sentence.of("embed.reference", LONGEST_REFERENCE)));
        }
        if (!problems.isEmpty()) {
            throw new BadParameters(problems);
        }
        return new EmbedWish(origin, Duration.ofSeconds(seconds), reference, answers);
    }

    private static int number(SentLink sent, String member, int least, int most, int usual, List<ErrorEntry> problems) {
        Integer number = sent.number(member);
        if (number != null && (number < least || number > most)) {
            problems.add(wrong(ProblemKind.OUT_OF_RANGE, member, Sentence.of("embed.number", least, most)));
        }
        return number == null ? usual : number;
    }

    private static @Nullable String text(SentLink sent, String member) {
        return sent.isLeftOut(member) ? null : sent.text(member);
    }

    private static boolean isReference(String text) {
        return !text.isBlank() && text.length() <= LONGEST_REFERENCE && LinesOfText.isOneLine(text);
    }

    private static ErrorEntry wrong(ProblemKind kind, String member, Sentence said) {
        return SentLink.wrong(kind, member, said, List.of());
    }
}

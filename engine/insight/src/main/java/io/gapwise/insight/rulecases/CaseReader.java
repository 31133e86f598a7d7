package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.RecordJson;
import io.gapwise.core.json.StandingJson;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.Problems;
import io.gapwise.insight.located.LocatedJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case, or what is known beside it, by the rules of the contract, and reports each problem with its place in the author's
 * file.
 */
final class CaseReader {

    private final String text;
    private final Problems problems;

    CaseReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Reads the case; returns null if a problem was noted. */
    @Nullable GapCase read(LocatedJson sent) {
        return read(sent.span().of(text).getBytes(StandardCharsets.UTF_8), sent);
    }

    /**
     * Reads a case from JSON that is not the author's own text. Problems are reported at their places in {@code at}.
     * Returns null if a problem was noted.
     */
    @Nullable GapCase read(byte[] json, LocatedJson at) {
        return checked("case", at, () -> GapCaseJson.read(json));
    }

    /** Reads what is known beside a case of this kind; returns null if a problem was noted. */
    @Nullable KnownBeside readBeside(Subject subject, byte[] json, LocatedJson at) {
        return switch (subject) {
            case FOLLOW_UP ->
                checked("follow-up", at, () -> new KnownBeside(FollowUpJson.read(json), Standing.NOTHING));
            case STANDING -> checked("standing", at, () -> new KnownBeside(FollowUp.NOTHING, StandingJson.read(json)));
            case GAP_CASE, TRIAGE, CAUSES, VERDICT, REMEDIES, METHODS, WEIGHED ->
                throw new IllegalArgumentException("Nobody sends a %s beside a case.".formatted(subject.pattern()));
        };
    }

    /** Reads which recommendation was given; returns null if a problem was noted. */
    @Nullable GivenAnswer readGiven(LocatedJson sent) {
        byte[] json = sent.span().of(text).getBytes(StandardCharsets.UTF_8);
        return checked("recommendation", sent, () -> RecordJson.read(json, GivenAnswer.class));
    }

    /** Reads something that may be bad. */
    private interface Reading<T> {

        T read() throws BadCase;
    }

    private <T> @Nullable T checked(String what, LocatedJson at, Reading<T> reading) {
        try {
            return reading.read();
        } catch (BadCase e) {
            for (Problem problem : e.problems()) {
                problems.add(at.place(problem.pointer()), message(what, problem), problem);
            }
            return null;
        }
    }

    /** Begins in lower case and ends without a full stop, as the other messages about a rule set do. */
    private static String message(String what, Problem problem) {
        String path = problem.pointer().isEmpty()
                ? ""
                : " at " + problem.pointer().substring(1).replace('/', '.');
        String detail = problem.detail();
        String sentence = detail.substring(0, 1).toLowerCase(Locale.ROOT) + detail.substring(1);
        return "the %s is refused%s: %s"
                .formatted(
                        what, path, sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence);
    }
}

package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.RecommendationJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers lines of cases one after the other, without Spark, and holds what was written somewhere else to it.
 *
 * @param answers the recommendations with their ids, but with the time left out, sorted
 * @param problems what is wrong with the bad lines, each as often as it is, sorted
 * @param blank how many lines have nothing in them
 */
record ExpectedAnswers(List<String> answers, List<String> problems, int blank) {

    static final Advisor ADVISOR = PlainAnswers.ADVISOR;

    private static final Pattern TIME = Pattern.compile("\"evaluatedAt\":\"([^\"]*)\",");

    static ExpectedAnswers of(Iterable<byte[]> lines) {
        List<String> answers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int blank = 0;
        for (byte[] line : lines) {
            if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                blank++;
            } else {
                answer(line, answers, problems);
            }
        }
        answers.sort(null);
        problems.sort(null);
        return new ExpectedAnswers(answers, problems, blank);
    }

    private static void answer(byte[] line, List<String> answers, List<String> problems) {
        try {
            answers.add(withoutTime(answer(line)));
        } catch (BadCase e) {
            e.problems().forEach(problem -> problems.add(RowProblem.of(problem).toString()));
        }
    }

    /** Answers one line, as of the year 1970. */
    static String answer(byte[] line) throws BadCase {
        GapCase gapCase = GapCaseJson.read(line);
        String id = Identity.id(ADVISOR.ruleSet().version(), line);
        byte[] advice = RecommendationJson.write(ADVISOR.advise(gapCase));
        return new String(
                RecommendationJson.write(id, gapCase.reference(), Instant.EPOCH, advice), StandardCharsets.UTF_8);
    }

    static String withoutTime(String answer) {
        return TIME.matcher(answer).replaceFirst("");
    }

    /** Returns the different times that stand in answers. */
    static Set<String> times(List<String> answers) {
        Set<String> times = new TreeSet<>();
        for (String answer : answers) {
            Matcher time = TIME.matcher(answer);
            times.add(time.find() ? time.group(1) : "");
        }
        return times;
    }

    /** Fails unless every answer is there exactly once. */
    void assertAnswers(List<String> written) {
        List<String> sorted =
                written.stream().map(ExpectedAnswers::withoutTime).sorted().toList();
        PlainAnswers.assertSameInOrder(sorted, answers);
    }

    /** Fails unless everything wrong is told exactly as often as it is. */
    void assertProblems(List<String> written) {
        assertThat(written.stream().sorted().toList()).isEqualTo(problems);
    }
}

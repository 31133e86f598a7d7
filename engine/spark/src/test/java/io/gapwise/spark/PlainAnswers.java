package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.sheets.BulkEvaluation;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.CaseSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers files without Spark, by what the command evaluate does, so that the answers can be compared. */
final class PlainAnswers {

    static final Advisor ADVISOR = new Advisor(RuleSetReader.read(BuiltInRules.files()));

    private static final Pattern ID = Pattern.compile("\"id\":\"[^\"]*\",");
    private static final Pattern TIME = Pattern.compile("\"evaluatedAt\":\"[^\"]*\",");

    /**
     * Holds what came of a file.
     *
     * @param bad how many of its cases were bad
     */
    record Answered(String text, int bad) {

        List<String> lines() {
            return text.lines().toList();
        }
    }

    private PlainAnswers() {}

    static Answered of(Path file, CaseFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> bad = new HashSet<>();
        try (CaseSource source = CaseSource.of(file, null)) {
            new BulkEvaluation(ADVISOR, source, listener(bad), () -> false).run(format, out, Clock.systemUTC(), 1);
        }
        return new Answered(out.toString(StandardCharsets.UTF_8), bad.size());
    }

    private static BulkEvaluation.Listener listener(Set<String> bad) {
        return new BulkEvaluation.Listener() {

            @Override
            public void bad(String problem) {
                bad.add(problem.substring(0, problem.indexOf(':')));
            }

            @Override
            public void done(long done, double portion) {
                // Only the end counts here.
            }
        };
    }

    /** Holds two sets of recommendations to be the same but for what is their own, and shows the first that is not. */
    static void assertSame(List<String> actual, List<String> expected) {
        List<String> here =
                actual.stream().map(PlainAnswers::withoutIdentity).sorted().toList();
        List<String> there =
                expected.stream().map(PlainAnswers::withoutIdentity).sorted().toList();
        assertSameInOrder(here, there);
    }

    /** Holds two lists of recommendations to be the same, and shows the first that is not. */
    static void assertSameInOrder(List<String> here, List<String> there) {
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            assertThat(here.get(i)).as("the recommendation %d", i).isEqualTo(there.get(i));
        }
        assertThat(here).as("the number of recommendations").hasSameSizeAs(there);
    }

    static String withoutIdentity(String line) {
        return TIME.matcher(ID.matcher(line).replaceFirst("")).replaceFirst("");
    }
}

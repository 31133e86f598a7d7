package io.gapwise.insight.checking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.core.ruleset.drl.Fix;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports as JSON for programs, {@code {"clean": …, "problems": [ … ]}}, and leaves out what is null. */
public final class CheckReportJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Holds a report in the form in which it is sent. */
    public record Sent(boolean clean, List<SentProblem> problems) {

        public static Sent of(CheckReport report) {
            return new Sent(
                    report.clean(),
                    report.problems().stream().map(SentProblem::of).toList());
        }
    }

    /**
     * Holds a problem in the form in which it is sent; lines and columns count from 1, columns in characters.
     *
     * @param endColumn the column behind what is wrong; null where nobody knows where it ends
     * @param fix the change that mends it; null where the author has to decide
     * @param following how many problems follow from this one and are gone with it
     * @param consequences the first of these problems
     */
    public record SentProblem(
            Severity severity,
            String code,
            String file,
            int line,
            int column,
            @Nullable Integer endColumn,
            @Nullable String rule,
            String message,
            @Nullable String expected,
            @Nullable String maybe,
            @Nullable Fix fix,
            int following,
            List<SentConsequence> consequences) {

        public static SentProblem of(RuleProblem problem) {
            return new SentProblem(
                    problem.severity(),
                    problem.code().written(),
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.endColumn() == 0 ? null : problem.endColumn(),
                    problem.rule(),
                    problem.message(),
                    problem.expected(),
                    problem.maybe(),
                    problem.fix().orElse(null),
                    problem.consequences().size(),
                    problem.consequences().stream()
                            .limit(RuleProblem.SHOWN_CONSEQUENCES)
                            .map(SentConsequence::of)
                            .toList());
        }
    }

    /** Holds a problem that follows from another one, in the form in which it is sent. */
    public record SentConsequence(
            String code,
            String file,
            int line,
            int column,
            @Nullable String rule,
            String message) {

        public static SentConsequence of(RuleProblem problem) {
            return new SentConsequence(
                    problem.code().written(),
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.rule(),
                    problem.message());
        }
    }

    private CheckReportJson() {}

    /** Returns indented JSON without a line break at the end. */
    public static String text(CheckReport report) {
        return JSON.writeValueAsString(Sent.of(report));
    }
}

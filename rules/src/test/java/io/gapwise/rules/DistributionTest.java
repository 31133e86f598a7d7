package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.testing.CaseBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A rule set that answers everything alike would be seen here. How often each verdict, remedy and method comes among
 * random cases is written to {@code target/distribution.md}.
 */
class DistributionTest {

    private static final Path REPORT = Path.of("target/distribution.md");

    private final Map<VerdictValue, Integer> verdicts = new EnumMap<>(VerdictValue.class);
    private final Map<Method, Integer> first = new EnumMap<>(Method.class);
    private final Map<Method, Integer> firstThree = new EnumMap<>(Method.class);
    private final Map<Remedy, Integer> firstRemedies = new EnumMap<>(Remedy.class);
    private int learning;

    @Test
    void everyVerdictAndEveryMethodHasItsShareOfRandomCases() throws IOException {
        List<Map<String, Object>> drawn = RulesOfModule.randomAnswers(5, 5_000, 4);
        drawn.forEach(answers ->
                count(RulesOfModule.ADVISOR.advise(CaseBuilder.aGapCase(answers).build())));
        Files.writeString(REPORT, report(drawn.size()));

        assertThat(verdicts)
                .hasSize(VerdictValue.values().length)
                .allSatisfy((verdict, times) ->
                        assertThat(times).as("cases with %s", verdict).isGreaterThan(drawn.size() / 20));
        assertThat(first)
                .hasSize(Method.values().length)
                .allSatisfy((method, times) -> assertThat(times)
                        .as("cases in which %s comes first, of %d", method, learning)
                        .isBetween(1, learning / 3));
        assertThat(firstRemedies).hasSizeGreaterThan(Remedy.values().length - 3);
    }

    private void count(Advice advice) {
        verdicts.merge(advice.verdict().value(), 1, Integer::sum);
        advice.remedies().stream().limit(1).forEach(remedy -> firstRemedies.merge(remedy.remedy(), 1, Integer::sum));
        List<Method> methods =
                advice.methods().stream().map(Advice.MethodAdvised::method).toList();
        if (!methods.isEmpty()) {
            learning++;
            first.merge(methods.get(0), 1, Integer::sum);
        }
        methods.stream().limit(3).forEach(method -> firstThree.merge(method, 1, Integer::sum));
    }

    private String report(int cases) {
        StringBuilder report = new StringBuilder("# Among %d random cases%n%n".formatted(cases));
        row(report, "Verdict", "share");
        row(report, "---", "--:");
        verdicts.forEach((verdict, times) -> row(report, verdict, percent(times, cases)));
        report.append('\n');
        row(report, "Method", "first", "among the first three");
        row(report, "---", "--:", "--:");
        for (Method method : Method.values()) {
            row(
                    report,
                    method,
                    percent(first.getOrDefault(method, 0), learning),
                    percent(firstThree.getOrDefault(method, 0), learning));
        }
        report.append('\n');
        row(report, "Remedy", "first");
        row(report, "---", "--:");
        firstRemedies.forEach((remedy, times) -> row(report, remedy, percent(times, cases)));
        return report.toString();
    }

    private static void row(StringBuilder report, Object... cells) {
        for (Object cell : cells) {
            report.append("| ").append(cell).append(' ');
        }
        report.append("|\n");
    }

    private static String percent(int part, int whole) {
        return "%.1f %%".formatted(100.0 * part / whole);
    }
}

package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.insight.catalogue.Catalogue;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as pages show it.
 *
 * @param file its path inside the rule set; empty where it is not known
 * @param effects what it does when it speaks
 * @param where where its source is to be found
 * @param onlyAsks whether answers cannot name it
 */
record ShownRule(
        Rule rule,
        String file,
        List<String> effects,
        List<SourceLinks.Part> where,
        @Nullable ShownCase cases,
        RuleUsageCounts.Count count,
        boolean onlyAsks) {

    private static final String TITLE = "title";

    /** An answer of a case, by its contract path, as it is sent. */
    record Line(String path, @Nullable Object value) {}

    /** A case in which the rule speaks, and the one answer that silences it. */
    record ShownCase(String title, List<Line> answers, Line silentWhen) {

        static ShownCase of(RuleCase cases) {
            return new ShownCase(
                    String.valueOf(cases.answers().get(TITLE)),
                    cases.answers().entrySet().stream()
                            .filter(answer -> !answer.getKey().equals(TITLE))
                            .map(answer -> new Line(answer.getKey(), answer.getValue()))
                            .toList(),
                    new Line(cases.changed(), cases.to()));
        }
    }

    static ShownRule of(Catalogue.Entry entry, Effects effects, RuleUsageCounts counts) {
        Rule rule = entry.rule();
        RuleCase cases = entry.cases();
        return new ShownRule(
                rule,
                entry.file(),
                effects.of(rule),
                SourceLinks.in(rule.source().where()),
                cases == null ? null : ShownCase.of(cases),
                counts.of(rule.name()),
                Effects.onlyAsks(rule));
    }
}

package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.insight.catalogue.Catalogue;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a rule as pages show it.
 *
 * @param texts what it adds to answers, where the page is not in the language of the rule
 * @param when what it asks for, in the language of the page: "When …"
 * @param file the path inside the rule set; empty if it is not known
 * @param effects what the rule contributes to an answer
 * @param where where its source can be found
 * @param read how far it was read, as a word of the page; null where {@code where} says it in words of its own
 * @param judges whether it judges beside an answer, so that answers never name it
 * @param onlyAsks whether it only raises questions, so that answers cannot name it
 */
record ShownRule(
        Rule rule,
        RuleWords.Said summary,
        List<RuleWords.Said> texts,
        String when,
        String file,
        List<String> effects,
        List<SourceLinks.Part> where,
        @Nullable String read,
        @Nullable ShownCase cases,
        RuleUsageCounts.Count count,
        boolean judges,
        boolean onlyAsks) {

    private static final String TITLE = "title";

    /** The usual ends of the text that says where a source can be found. */
    private static final Pattern READ =
            Pattern.compile("(?<where>.*)[;,] (?<read>abstract|excerpt|page|record) read", Pattern.DOTALL);

    /** Holds an answer of a case, in the form in which it is sent, with its contract path. */
    record Line(String path, @Nullable Object value) {}

    /** Holds a case in which the rule applies, and the one answer with which it no longer applies. */
    record ShownCase(String title, List<Line> answers, Line silentWhen) {

        static ShownCase of(RuleCase cases) {
            return new ShownCase(
                    String.valueOf(cases.answers().get(TITLE)),
                    Stream.of(cases.answers(), cases.beside())
                            .flatMap(known -> known.entrySet().stream())
                            .filter(answer -> !answer.getKey().equals(TITLE))
                            .map(answer -> new Line(answer.getKey(), answer.getValue()))
                            .toList(),
                    new Line(cases.changed(), cases.to()));
        }
    }

    static ShownRule of(Catalogue.Entry entry, RuleWords words, Effects effects, RuleUsageCounts counts) {
        Rule rule = entry.rule();
        RuleCase cases = entry.cases();
        Matcher read = READ.matcher(rule.source().where());
        boolean known = read.matches();
        return new ShownRule(
                rule,
                words.summary(rule),
                words.texts(rule),
                words.condition(rule),
                entry.file(),
                effects.of(rule),
                SourceLinks.in(known ? read.group("where") : rule.source().where()),
                known ? read.group("read") : null,
                cases == null ? null : ShownCase.of(cases),
                counts.of(rule.name()),
                !rule.stage().answers(),
                Effects.onlyAsks(rule));
    }
}

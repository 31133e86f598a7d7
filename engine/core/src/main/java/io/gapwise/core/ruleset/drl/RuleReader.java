package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Acceptance;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one rule of a file with our grammar, then lets Drools' parser confirm it. */
final class RuleReader {

    private static final String NAME = "[a-z]+/[a-z0-9]++(?:-[a-z0-9]++)*+";

    private final String file;
    private final String text;
    private final Stage stage;
    private final Sources sources;
    private final Problems problems;
    private final ConfirmedRules confirmed;

    /** @param confirmed the rules of which Drools' parser need not confirm any more that it reads them as our grammar does */
    RuleReader(String file, String text, Stage stage, Sources sources, Problems problems, ConfirmedRules confirmed) {
        this.file = file;
        this.text = text;
        this.stage = stage;
        this.sources = sources;
        this.problems = problems;
        this.confirmed = confirmed;
    }

    /** Returns the rule, or nothing if a problem was reported. */
    Optional<Rule> rule(RuleText cut) {
        problems.inRule(cut.name().text());
        Optional<Rule> rule = read(cut);
        problems.inRule(null);
        problems.attribute(cut.name().text(), cut.span().line(), lastLine(cut));
        return rule;
    }

    private Optional<Rule> read(RuleText cut) {
        checkName(cut.name());
        AnnotationReader annotations = new AnnotationReader(cut, sources, problems);
        String summary = annotations.summary();
        Source source = annotations.source();
        List<Acceptance> acceptances = annotations.acceptances();
        int beforeCondition = problems.count();
        List<Pattern> patterns = new ConditionReader(cut.when(), stage, problems).patterns();
        boolean conditionRead = problems.count() == beforeCondition;
        Set<Slot> known = conditionRead ? KnownAnswers.required(Pattern.all(patterns, cut.span())) : everything();
        List<Call> calls = new ConsequenceReader(cut.then(), stage, known, problems).calls();
        String written = cut.span().of(text);
        if (clean(cut) && !confirmed.contains(stage, written)) {
            new DroolsReading(problems).confirm(cut, patterns, written);
        }
        if (clean(cut)) {
            confirmed.add(stage, written);
        }
        return clean(cut) && summary != null && source != null
                ? Optional.of(rule(cut, summary, source, acceptances, patterns, calls))
                : Optional.empty();
    }

    private Rule rule(
            RuleText cut,
            String summary,
            Source source,
            List<Acceptance> acceptances,
            List<Pattern> patterns,
            List<Call> calls) {
        Span span = cut.span();
        return new Rule(
                cut.name().text(), stage, summary, source, acceptances, patterns, calls, file, span, span.of(text));
    }

    /** Says whether the rule's lines are free of problems from the lexer, the splitter and this reader. */
    private boolean clean(RuleText cut) {
        return problems.none(cut.span().line(), lastLine(cut))
                && !MergeMarks.within(cut.span().of(text));
    }

    private int lastLine(RuleText cut) {
        return cut.span().line() + (int) cut.span().of(text).lines().count() - 1;
    }

    /**
     * Returns all slots. They count as known when the condition could not be read, so that texts are not blamed for
     * naming a value that it may have required.
     */
    private static Set<Slot> everything() {
        return Set.copyOf(Slot.every());
    }

    private void checkName(Token written) {
        String name = written.text();
        boolean fits = name.length() <= Limits.RULE_NAME_CHARACTERS
                && name.matches(NAME)
                && name.startsWith(stage.folder() + "/");
        if (!fits) {
            problems.add(
                    ProblemCode.BAD_NAME,
                    written.span(),
                    "the rule's name does not fit its stage",
                    "\"%s/<what-it-concludes>\" in lower-case letters, digits and hyphens".formatted(stage.folder()),
                    fitting(name));
        }
    }

    private String fitting(String name) {
        String words = name.substring(name.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return Problems.shortened(stage.folder() + "/" + (words.isEmpty() ? "what-it-concludes" : words));
    }
}

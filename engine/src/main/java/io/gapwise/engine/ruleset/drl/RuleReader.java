package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.ruleset.Call;
import io.gapwise.engine.ruleset.Pattern;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Source;
import io.gapwise.engine.ruleset.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a file by our grammar, then has Drools' parser confirm it. */
final class RuleReader {

    private static final String SUMMARY = "summary";
    private static final String SOURCE = "source";
    private static final String NAME = "[a-z]+/[a-z0-9]++(?:-[a-z0-9]++)*+";
    private static final int LONGEST_NAME = 120;

    private final String file;
    private final String text;
    private final Stage stage;
    private final Map<String, Source> sources;
    private final Problems problems;

    RuleReader(String file, String text, Stage stage, Map<String, Source> sources, Problems problems) {
        this.file = file;
        this.text = text;
        this.stage = stage;
        this.sources = sources;
        this.problems = problems;
    }

    /** The rule, or nothing where a problem was noted. */
    Optional<Rule> rule(RuleText cut) {
        int before = problems.count();
        problems.inRule(cut.name().text());
        checkName(cut);
        String summary = annotation(cut, SUMMARY);
        Source source = source(cut);
        int beforeCondition = problems.count();
        List<Pattern> patterns = new ConditionReader(cut.when(), stage, problems).patterns();
        boolean conditionRead = problems.count() == beforeCondition;
        Set<Slot> known = conditionRead ? Known.required(Pattern.all(patterns, cut.span())) : everything();
        List<Call> calls = new ConsequenceReader(cut.then(), stage, known, problems).calls();
        if (problems.count() == before) {
            new DroolsReading(problems).confirm(cut, patterns, cut.span().of(text));
        }
        problems.inRule(null);
        if (problems.count() > before || summary == null || source == null) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                cut.name().text(),
                stage,
                summary,
                source,
                patterns,
                calls,
                file,
                cut.span(),
                cut.span().of(text)));
    }

    /** Where the condition could not be read, texts are not blamed for naming what it may have required. */
    private static Set<Slot> everything() {
        return Set.copyOf(Slot.every());
    }

    private void checkName(RuleText cut) {
        String name = cut.name().text();
        if (name.length() > LONGEST_NAME || !name.matches(NAME) || !name.startsWith(stage.folder() + "/")) {
            problems.add(
                    cut.name().span(),
                    "the rule's name does not fit its stage",
                    "\"%s/<what-it-concludes>\" in lower-case letters, digits and hyphens".formatted(stage.folder()));
        }
    }

    private @Nullable Source source(RuleText cut) {
        String id = annotation(cut, SOURCE);
        if (id == null) {
            return null;
        }
        Source source = sources.get(id);
        if (source == null) {
            cut.annotations().stream()
                    .filter(a -> a.name().is(SOURCE))
                    .forEach(a -> problems.addUnknown(
                            a.text().span(), "unknown source '%s'".formatted(id), id, sources.keySet()));
        }
        return source;
    }

    private @Nullable String annotation(RuleText cut, String name) {
        Map<String, Long> counts = cut.annotations().stream()
                .map(a -> a.name().text())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (name.equals(SUMMARY)) {
            cut.annotations().stream()
                    .filter(a -> !a.name().is(SUMMARY) && !a.name().is(SOURCE))
                    .forEach(a -> problems.addUnknown(
                            a.name().span(), "unknown annotation", a.name().text(), List.of("@summary", "@source")));
        }
        if (counts.getOrDefault(name, 0L) != 1) {
            problems.add(
                    cut.name().span(),
                    "the rule needs @%s exactly once".formatted(name),
                    "@%s( \"…\" )".formatted(name));
            return null;
        }
        Token written = cut.annotations().stream()
                .filter(a -> a.name().is(name))
                .findFirst()
                .orElseThrow()
                .text();
        if (written.text().isBlank() || written.text().length() > Limits.TEXT_CHARACTERS) {
            problems.add(
                    written.span(),
                    "the @%s has %d characters".formatted(name, written.text().length()),
                    "1 to 500");
            return null;
        }
        return written.text();
    }
}

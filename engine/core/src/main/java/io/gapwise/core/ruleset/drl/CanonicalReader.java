package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a rule set back from its canonical text, with the same gate and grammar as the files of rule authors. */
public final class CanonicalReader {

    private static final Pattern SOURCE = Pattern.compile("source \"([^\"]+)\" \"([^\"]+) \\(([^\"]+)\\)\"");
    private static final Pattern RULE = Pattern.compile("rule \"([a-z]+)/");

    private final Map<String, Source> sources = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    private final boolean confirmed;

    private CanonicalReader(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /**
     * Returns the rule set that has this canonical text. It decides and explains as the original did. However, it knows
     * only how a source is cited, and the positions are those in the canonical text of a rule.
     *
     * @throws RuleSetRefused if this engine cannot read the text
     */
    public static RuleSet read(String canonical) {
        return new CanonicalReader(false).ruleSet(canonical);
    }

    /**
     * Does the same for a text that this program itself has written out of a rule set that it had read, such as one that is
     * sent to another process. It must be used for no other: Drools' parser, which takes most of the time, has confirmed the
     * rules already and does not run again.
     */
    public static RuleSet readConfirmed(String canonical) {
        return new CanonicalReader(true).ruleSet(canonical);
    }

    private RuleSet ruleSet(String canonical) {
        // No text in a rule contains a line end, so every line that begins with this begins a rule.
        String[] parts = canonical.split("(?m)^(?=rule \")");
        int first = parts[0].startsWith("rule \"") ? 0 : 1;
        if (first == 1) {
            parts[0].lines().forEach(this::source);
        }
        Sources known = new Sources(sources, true);
        for (int i = first; i < parts.length; i++) {
            rule(parts[i], known);
        }
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new RuleSetRefused(problems);
        }
        return new RuleSet(rules);
    }

    private void source(String line) {
        Matcher source = SOURCE.matcher(line);
        if (source.matches()) {
            String id = source.group(1);
            sources.put(id, new Source(id, null, source.group(2), source.group(3), null, "", null));
        } else {
            Problems here = new Problems(RuleFiles.SOURCES);
            here.add(
                    ProblemCode.BAD_SOURCES,
                    SafeReading.START,
                    "this is no source",
                    "source \"id\" \"title (author)\"");
            problems.addAll(here.found());
        }
    }

    private void rule(String text, Sources known) {
        Matcher named = RULE.matcher(text);
        String stage = named.lookingAt() ? named.group(1) : "rules";
        byte[] content = ("package " + stage + "\n" + text).getBytes(StandardCharsets.UTF_8);
        RuleFile file = RuleFile.split("", stage + "/" + (rules.size() + 1) + RuleFiles.RULES, content);
        rules.addAll(file.read(known, confirmed ? ConfirmedRules.allOfThem() : new ConfirmedRules()));
        problems.addAll(file.problems().found());
    }
}

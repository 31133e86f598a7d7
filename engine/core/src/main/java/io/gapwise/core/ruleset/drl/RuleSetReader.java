package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.Translations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule set from its files. Jackson and Drools see a file only after the set is within its limits and the file
 * has passed the gate, and Drools sees a rule only after our own grammar has understood it.
 */
public final class RuleSetReader {

    private final RuleFiles files;
    private final boolean confirmed;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    private RuleSetReader(RuleFiles files, boolean confirmed) {
        this.files = files;
        this.confirmed = confirmed;
    }

    /**
     * Returns the rule set.
     *
     * @throws RuleSetRefused with every error found, if there is one
     */
    public static RuleSet read(RuleFiles files) {
        return orRefused(check(files));
    }

    /**
     * Returns the rule set to compare it with another one, never to answer by it. What it says is known by our own grammar;
     * Drools' parser, which takes most of the time of reading and would only confirm it, does not run.
     *
     * @throws RuleSetRefused with every error found, if there is one
     */
    public static RuleSet readToCompare(RuleFiles files) {
        return orRefused(new RuleSetReader(files, true).run());
    }

    private static RuleSet orRefused(RuleSetReading reading) {
        return reading.rules()
                .orElseThrow(() -> new RuleSetRefused(reading.problems().stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .toList()));
    }

    /** Returns the rule set with all errors and warnings. It throws nothing, whatever is wrong with the files. */
    public static RuleSetReading check(RuleFiles files) {
        return new RuleSetReader(files, false).run();
    }

    /**
     * Checks the files that come with the program, and must be used for no others. It does not run Drools' parser,
     * which takes most of the time of reading: the build has already let the parser confirm these files, and the jar
     * keeps them unchanged.
     */
    public static RuleSetReading checkBuiltIn(RuleFiles files) {
        return new RuleSetReader(files, true).run();
    }

    /** Returns the publications that the list of sources names, as far as it can be read. */
    public static Map<String, Source> sources(RuleFiles files) {
        Problems here = new Problems(RuleFiles.SOURCES);
        return SafeReading.orElse(here, Map.of(), () -> new RuleSetReader(files, true).sources(here));
    }

    private RuleSetReading run() {
        if (withinBounds()) {
            List<RuleFile> split = split();
            Map<String, Source> sources = sources();
            if (withinRules(split)) {
                split.forEach(file -> read(file, sources));
            }
        }
        Translations translations = Translations.NONE;
        if (!refused()) {
            warn();
            translations = translations();
        }
        boolean refused = refused();
        problems.sort(Comparator.comparing(RuleProblem::file)
                .thenComparingInt(RuleProblem::line)
                .thenComparingInt(RuleProblem::column));
        return new RuleSetReading(refused ? Optional.empty() : Optional.of(new RuleSet(rules, translations)), problems);
    }

    private boolean refused() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    private Translations translations() {
        TranslationReader reader = new TranslationReader(files, rules);
        Translations translations = reader.read();
        problems.addAll(reader.problems());
        return translations;
    }

    private boolean withinBounds() {
        long bytes = files.files().values().stream().mapToLong(b -> b.length).sum();
        if (bytes > Limits.SET_BYTES) {
            refuseSet(
                    ProblemCode.SET_TOO_LARGE,
                    "the rule set is too large (more than %d bytes)".formatted(Limits.SET_BYTES),
                    "at most 4 MiB");
        } else if (files.files().size() > Limits.FILES) {
            refuseSet(
                    ProblemCode.SET_TOO_LARGE,
                    "there are too many files (%d)".formatted(files.files().size()),
                    "at most %d".formatted(Limits.FILES));
        }
        return problems.isEmpty();
    }

    private List<RuleFile> split() {
        List<RuleFile> split = new ArrayList<>();
        files.files().forEach((name, content) -> {
            if (name.endsWith(RuleFiles.RULES)) {
                split.add(RuleFile.split(files.root(), name, content));
            } else if (!name.equals(RuleFiles.SOURCES)) {
                problems.add(outOfPlace(name));
            }
        });
        return split;
    }

    private RuleProblem outOfPlace(String name) {
        Problems here = new Problems(FileName.shown(files.root(), name));
        here.add(
                ProblemCode.BAD_FILE_NAME,
                SafeReading.START,
                "a file of this name has no place in a rule set",
                "<stage>/<name>.drl, <stage>/<name>.cases.json, <stage>/<name>.de.json, signs/<obstacle>.json or sources.json");
        return here.found().get(0);
    }

    private boolean withinRules(List<RuleFile> split) {
        int count = split.stream().mapToInt(file -> file.rules().size()).sum();
        if (count > Limits.RULES) {
            refuseSet(
                    ProblemCode.SET_TOO_LARGE,
                    "there are too many rules (%d)".formatted(count),
                    "at most %d".formatted(Limits.RULES));
        } else if (split.isEmpty()) {
            refuseSet(ProblemCode.NO_RULES, "there is not one rule here", "rule files, a folder for each stage");
        }
        return count <= Limits.RULES;
    }

    private Map<String, Source> sources() {
        Problems here = new Problems(files.root() + RuleFiles.SOURCES);
        Map<String, Source> sources = SafeReading.orElse(here, Map.of(), () -> sources(here));
        problems.addAll(here.found());
        return sources;
    }

    private Map<String, Source> sources(Problems here) {
        byte @Nullable [] content = files.files().get(RuleFiles.SOURCES);
        if (content == null) {
            here.add(
                    ProblemCode.BAD_SOURCES,
                    SafeReading.START,
                    "the list of sources is missing",
                    "a file " + RuleFiles.SOURCES);
            return Map.of();
        }
        return Gate.text(content, Limits.SOURCES_BYTES, here)
                .map(text -> new SourcesReader(text, here).read())
                .orElse(Map.of());
    }

    private void read(RuleFile file, Map<String, Source> sources) {
        file.rules().forEach(rule -> checkNameIsNew(file, rule));
        rules.addAll(file.read(sources, confirmed));
        problems.addAll(file.problems().found());
    }

    private void checkNameIsNew(RuleFile file, RuleText rule) {
        String name = rule.name().text();
        String first = places.putIfAbsent(
                name, "%s:%d".formatted(file.name(), rule.span().line()));
        if (first != null) {
            file.problems().inRule(name);
            file.problems()
                    .add(
                            ProblemCode.DUPLICATE_NAME,
                            rule.name().span(),
                            "there is a rule of this name already, in " + first,
                            "a name of its own");
            file.problems().inRule(null);
        }
    }

    private void warn() {
        List<RuleProblem> warnings = new ArrayList<>();
        rules.stream()
                // An invariant is held against every case, also against those that nobody filled in.
                .filter(rule -> rule.stage().concludes())
                .forEach(rule -> warnings.addAll(NegatedUnknown.in(rule)));
        problems.addAll(Acceptances.settle(rules, warnings, Set.of(ProblemCode.NEGATED_UNKNOWN)));
    }

    private void refuseSet(ProblemCode code, String message, String expected) {
        problems.add(files.problem(code, message, expected));
    }
}

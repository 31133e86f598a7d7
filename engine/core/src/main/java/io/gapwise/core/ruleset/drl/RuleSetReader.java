package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Translations;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final ConfirmedRules confirmed;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, RulePlace> places = new LinkedHashMap<>();
    private final Set<String> unreadFiles = new HashSet<>();
    private final Set<Stage> broken = EnumSet.noneOf(Stage.class);

    private RuleSetReader(RuleFiles files, ConfirmedRules confirmed) {
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
        return orRefused(new RuleSetReader(files, ConfirmedRules.allOfThem()).run());
    }

    private static RuleSet orRefused(RuleSetReading reading) {
        return reading.rules()
                .orElseThrow(() -> new RuleSetRefused(reading.problems().stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .toList()));
    }

    /** Returns the rule set with all errors and warnings. It throws nothing, whatever is wrong with the files. */
    public static RuleSetReading check(RuleFiles files) {
        return check(files, new ConfirmedRules());
    }

    /**
     * Does the same for somebody who reads the same files again and again.
     *
     * @param confirmed holds what was read before, and then what is read now
     */
    public static RuleSetReading check(RuleFiles files, ConfirmedRules confirmed) {
        RuleSetReading reading = new RuleSetReader(files, confirmed).run();
        confirmed.endOfReading();
        return reading;
    }

    /**
     * Checks the files that come with the program, and must be used for no others. It does not run Drools' parser,
     * which takes most of the time of reading: the build has already let the parser confirm these files, and the jar
     * keeps them unchanged.
     */
    public static RuleSetReading checkBuiltIn(RuleFiles files) {
        return new RuleSetReader(files, ConfirmedRules.allOfThem()).run();
    }

    /** Returns the publications that the list of sources names, as far as it can be read. */
    public static Sources sources(RuleFiles files) {
        Problems here = new Problems(RuleFiles.SOURCES);
        return SafeReading.orElse(
                here, Sources.NONE_READ, () -> new RuleSetReader(files, ConfirmedRules.allOfThem()).sources(here));
    }

    private RuleSetReading run() {
        if (withinBounds()) {
            List<RuleFile> split = split();
            Sources sources = sources();
            if (withinRules(split)) {
                split.forEach(file -> read(file, sources));
            }
        }
        files.passedOver().forEach(name -> problems.add(LikeRuleFiles.notRead(files, name)));
        warn();
        RulesRead withoutTranslations = new RulesRead(new RuleSet(rules), places, unreadFiles, broken);
        Translations translations = translations(withoutTranslations);
        boolean refused = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        RulesRead read =
                translations == Translations.NONE ? withoutTranslations : withoutTranslations.with(translations);
        return new RuleSetReading(
                refused ? Optional.empty() : Optional.of(read.rules()), RootCauses.first(problems), read);
    }

    private Translations translations(RulesRead read) {
        TranslationReader reader = new TranslationReader(files, read);
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
        RuleProblem problem = here.found().get(0);
        return name.contains("/") ? problem.about("folder " + name.substring(0, name.lastIndexOf('/'))) : problem;
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

    private Sources sources() {
        Problems here = new Problems(files.root() + RuleFiles.SOURCES);
        Sources sources = SafeReading.orElse(here, Sources.NONE_READ, () -> sources(here));
        problems.addAll(here.found());
        return sources;
    }

    private Sources sources(Problems here) {
        byte @Nullable [] content = files.files().get(RuleFiles.SOURCES);
        if (content == null) {
            here.add(
                    ProblemCode.BAD_SOURCES,
                    SafeReading.START,
                    "the list of sources is missing",
                    "a file " + RuleFiles.SOURCES);
            return Sources.NONE_READ;
        }
        return Gate.text(content, Limits.SOURCES_BYTES, here)
                .map(text -> new SourcesReader(text, here).read())
                .orElse(Sources.NONE_READ);
    }

    private void read(RuleFile file, Sources sources) {
        file.rules().forEach(rule -> checkNameIsNew(file, rule));
        List<Rule> read = file.read(sources, confirmed);
        rules.addAll(read);
        problems.addAll(file.problems().found());
        if (!file.cut()) {
            unreadFiles.add(file.name());
        }
        if (file.stage() == null) {
            broken.addAll(List.of(Stage.values()));
        } else if (file.problems().any()) {
            broken.add(file.stage());
        }
    }

    private void checkNameIsNew(RuleFile file, RuleText rule) {
        String name = rule.name().text();
        RulePlace first =
                places.putIfAbsent(name, new RulePlace(file.name(), rule.span().line()));
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
        Set<ProblemCode> judged = EnumSet.of(ProblemCode.NEGATED_UNKNOWN);
        rules.stream()
                // An invariant is held against every case, also against those that nobody filled in.
                .filter(rule -> rule.stage().concludes())
                .forEach(rule -> warnings.addAll(NegatedUnknown.in(rule)));
        if (!confirmed.all()) {
            judged.addAll(EnumSet.range(ProblemCode.AND_BESIDE_OR, ProblemCode.ASKS_WHAT_IT_KNOWS));
            judged.addAll(EnumSet.of(ProblemCode.CONSTANT_IN_TEXT, ProblemCode.MARKUP_IN_TEXT));
            rules.forEach(rule -> warnings.addAll(SecondLook.at(rule)));
        }
        problems.addAll(Acceptances.settle(rules, warnings, judged));
    }

    private void refuseSet(ProblemCode code, String message, String expected) {
        problems.add(files.problem(code, message, expected));
    }
}

package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.Source;
import io.gapwise.engine.ruleset.Span;
import io.gapwise.engine.ruleset.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a rule set from its files. */
public final class RuleSetReader {

    private static final Span START = new Span(1, 1, 0, 0);

    private final RuleFiles files;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private Map<String, Source> sources = Map.of();

    private RuleSetReader(RuleFiles files) {
        this.files = files;
    }

    /**
     * The rule set.
     *
     * @throws RuleSetRefused with every problem found, if there is one
     */
    public static RuleSet read(RuleFiles files) {
        return new RuleSetReader(files).run();
    }

    private RuleSet run() {
        readSources();
        if (files.tooManyRules()) {
            refuseSet("the rule set is too large", "at most 4 MiB");
            throw new RuleSetRefused(problems);
        }
        files.files().forEach((name, content) -> {
            if (name.endsWith(RuleFiles.RULES)) {
                readFile(name, content);
            }
        });
        checkNames();
        if (rules.isEmpty() && problems.isEmpty()) {
            refuseSet("there is not one rule here", "rule files, a folder for each stage");
        } else if (rules.size() > Limits.RULES) {
            refuseSet("there are too many rules (%d)".formatted(rules.size()), "at most %d".formatted(Limits.RULES));
        }
        if (!problems.isEmpty()) {
            throw new RuleSetRefused(problems);
        }
        return new RuleSet(rules);
    }

    private void readSources() {
        Problems here = new Problems(files.root() + RuleFiles.SOURCES);
        byte[] content = files.files().get(RuleFiles.SOURCES);
        if (content == null) {
            here.add(START, "the list of sources is missing", "a file " + RuleFiles.SOURCES);
        } else {
            Gate.text(content, here).ifPresent(text -> sources = new SourcesReader(here).read(text));
        }
        problems.addAll(here.found());
    }

    private void readFile(String name, byte[] content) {
        Problems here = new Problems(files.root() + name);
        Optional<String> text = Gate.text(content, here);
        if (text.isPresent()) {
            readText(name, text.get(), here);
        }
        problems.addAll(here.found());
    }

    private void readText(String name, String text, Problems here) {
        Splitter splitter = new Splitter(Lexer.tokens(text, here), here);
        Token packageName = splitter.packageName();
        List<RuleText> cut = splitter.rules();
        Stage stage = stage(name, packageName, here);
        if (stage == null) {
            return;
        }
        RuleReader reader = new RuleReader(files.root() + name, text, stage, sources, here);
        cut.forEach(rule -> read(reader, rule, here).ifPresent(rules::add));
        if (cut.isEmpty() && !here.any()) {
            here.add(START, "the file has no rule", "rule \"%s/<what-it-concludes>\"".formatted(stage.folder()));
        }
    }

    /** Whatever a reader falls over is no rule: nothing but a refusal leaves here. */
    private static Optional<Rule> read(RuleReader reader, RuleText cut, Problems here) {
        try {
            return reader.rule(cut);
        } catch (RuntimeException | StackOverflowError e) {
            here.add(cut.name().span(), "this cannot be read as a rule", "a rule as the guide describes it");
            return Optional.empty();
        }
    }

    /** The stage is said twice, by folder and by package: both must agree. */
    private static @Nullable Stage stage(String name, @Nullable Token packageName, Problems here) {
        if (packageName == null) {
            return null;
        }
        List<String> stages = Arrays.stream(Stage.values()).map(Stage::folder).toList();
        Optional<Stage> stage = Stage.ofFolder(packageName.text());
        if (stage.isEmpty()) {
            here.addUnknown(
                    packageName.span(), "unknown stage '%s'".formatted(packageName.text()), packageName.text(), stages);
        } else if (!name.startsWith(packageName.text() + "/")) {
            here.add(
                    packageName.span(),
                    "the package does not fit the folder",
                    "the file in a folder %s".formatted(packageName.text()));
        }
        return stage.orElse(null);
    }

    private void checkNames() {
        Map<String, Rule> byName = new HashMap<>();
        for (Rule rule : rules) {
            Rule first = byName.putIfAbsent(rule.name(), rule);
            if (first != null) {
                problems.add(new RuleProblem(
                        rule.file(),
                        rule.span().line(),
                        rule.span().column(),
                        rule.name(),
                        "there is a rule of this name already, in %s:%d"
                                .formatted(first.file(), first.span().line()),
                        "a name of its own",
                        null));
            }
        }
    }

    private void refuseSet(String message, String expected) {
        problems.add(files.problem(message, expected));
    }
}

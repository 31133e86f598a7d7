package io.gapwise.core.ruleset.drl;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Represents one rule file that has passed the gate, split into its rules.
 *
 * @param name the name in reports, with the root in front
 * @param stage the stage of the file; null if it cannot be determined, and then the rules are not read
 */
record RuleFile(String name, String text, @Nullable Stage stage, List<RuleText> rules, Problems problems) {

    static RuleFile split(String root, String name, byte[] content) {
        String shown = FileName.shown(root, name);
        Problems here = new Problems(shown);
        RuleFile none = new RuleFile(shown, "", null, List.of(), here);
        FileName.check(name, here);
        if (here.any()) {
            return none;
        }
        return SafeReading.orElse(
                here,
                none,
                () -> Gate.text(content, here)
                        .map(text -> split(shown, name, text, here))
                        .orElse(none));
    }

    private static RuleFile split(String shown, String name, String text, Problems here) {
        Splitter splitter = new Splitter(Lexer.tokens(text, here), here);
        Token packageName = splitter.packageName();
        List<RuleText> rules = splitter.rules();
        Stage stage = stage(name, packageName, rules, here);
        if (rules.isEmpty() && !here.any()) {
            here.add(
                    ProblemCode.NO_RULES,
                    SafeReading.START,
                    "the file has no rule",
                    "rule \"<stage>/<what-it-concludes>\"");
        }
        return new RuleFile(shown, text, stage, rules, here);
    }

    List<Rule> read(Sources sources) {
        return read(sources, new ConfirmedRules());
    }

    /**
     * Reads the rules of the file.
     *
     * @param confirmed the rules of which Drools' parser need not confirm any more that it reads them as our grammar does
     */
    List<Rule> read(Sources sources, ConfirmedRules confirmed) {
        if (stage == null) {
            return List.of();
        }
        RuleReader reader = new RuleReader(name, text, stage, sources, problems, confirmed);
        return rules.stream()
                .flatMap(cut ->
                        SafeReading.orElse(problems, cut.name().span(), Optional.<Rule>empty(), () -> reader.rule(cut))
                                .stream())
                .toList();
    }

    /** Says whether the names of all rules of the file are known. */
    boolean cut() {
        return stage != null && !text.isEmpty();
    }

    /**
     * Determines the stage. The folder and the package both name it and must agree; if they do not, the one decides that
     * the names of the rules bear out, so that only one of file and package is reported as wrong, and no rule.
     */
    private static @Nullable Stage stage(
            String name, @Nullable Token packageName, List<RuleText> rules, Problems here) {
        String folder = name.substring(0, Math.max(0, name.indexOf('/')));
        Optional<Stage> ofFolder = Stage.ofFolder(folder);
        if (packageName == null) {
            return ofFolder.orElse(null);
        }
        Optional<Stage> stage = Stage.ofFolder(packageName.text());
        if (stage.isEmpty()) {
            unknown(packageName, ofFolder, here);
        } else if (ofFolder.isEmpty()) {
            here.add(
                    ProblemCode.WRONG_FOLDER,
                    packageName.span(),
                    folder.isEmpty() ? "the file is in no folder of a stage" : "the folder is no stage",
                    "the file in a folder %s".formatted(packageName.text()),
                    null,
                    "folder " + folder + " of " + packageName.text());
        } else if (!stage.equals(ofFolder)) {
            boolean misplaced = named(rules, stage.get()) > named(rules, ofFolder.get());
            here.add(
                    ProblemCode.WRONG_FOLDER,
                    packageName.span(),
                    "the package does not fit the folder",
                    misplaced
                            ? "the file in the folder %s, as its package and its rules say"
                                    .formatted(packageName.text())
                            : "package %s".formatted(folder),
                    misplaced ? null : folder);
            return misplaced ? stage.get() : ofFolder.get();
        }
        return ofFolder.or(() -> stage).orElse(null);
    }

    private static void unknown(Token packageName, Optional<Stage> ofFolder, Problems here) {
        List<String> stages = Arrays.stream(Stage.values()).map(Stage::folder).toList();
        String maybe = ofFolder.map(Stage::folder).orElseGet(() -> NearestWord.to(packageName.text(), stages));
        here.add(
                ProblemCode.UNKNOWN_STAGE,
                packageName.span(),
                "unknown stage %s".formatted(packageName.shown()),
                AcceptedWords.oneOf(stages),
                maybe);
    }

    private static long named(List<RuleText> rules, Stage stage) {
        return rules.stream().filter(rule -> stage.names(rule.name().text())).count();
    }
}

package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        Stage stage = stage(name, packageName, here);
        if (rules.isEmpty() && !here.any()) {
            here.add(
                    ProblemCode.NO_RULES,
                    SafeReading.START,
                    "the file has no rule",
                    "rule \"<stage>/<what-it-concludes>\"");
        }
        return new RuleFile(shown, text, stage, rules, here);
    }

    List<Rule> read(Map<String, Source> sources) {
        return read(sources, false);
    }

    /**
     * Reads the rules of the file.
     *
     * @param confirmed whether Drools' parser has already confirmed that it reads these rules as our grammar does
     */
    List<Rule> read(Map<String, Source> sources, boolean confirmed) {
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

    /**
     * Determines the stage. The folder and the package both name it and must agree; if they do not, the folder decides.
     */
    private static @Nullable Stage stage(String name, @Nullable Token packageName, Problems here) {
        Optional<Stage> ofFolder = Stage.ofFolder(name.substring(0, Math.max(0, name.indexOf('/'))));
        if (packageName == null) {
            return ofFolder.orElse(null);
        }
        Optional<Stage> stage = Stage.ofFolder(packageName.text());
        if (stage.isEmpty()) {
            List<String> stages =
                    Arrays.stream(Stage.values()).map(Stage::folder).toList();
            here.addUnknown(
                    ProblemCode.UNKNOWN_STAGE,
                    packageName.span(),
                    "unknown stage %s".formatted(packageName.shown()),
                    packageName.text(),
                    stages);
        } else if (!stage.equals(ofFolder)) {
            here.add(
                    ProblemCode.WRONG_FOLDER,
                    packageName.span(),
                    "the package does not fit the folder",
                    "the file in a folder %s".formatted(packageName.text()),
                    ofFolder.map(Stage::folder).orElse(null));
        }
        return ofFolder.or(() -> stage).orElse(null);
    }
}

package io.gapwise.insight.codes;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.checking.RuleSetCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the files of an example in the same way as the files of an author. */
public final class ExampleCheck {

    private static final String SOURCES = RuleFiles.SOURCES;

    private ExampleCheck() {}

    /** Returns the first problem with this code that the check finds in the wrong example, as an author reads it. */
    public static String report(CodePage page, CodeExample example) {
        return problems(example, example.wrong()).stream()
                .filter(problem -> problem.code().written().equals(page.code()))
                .map(RuleProblem::toString)
                .findFirst()
                .orElse("");
    }

    /** Returns every problem that the check finds in these files of the example. */
    static List<RuleProblem> problems(CodeExample example, List<Written> files) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        CodeTexts.smallRules().stream()
                .filter(file -> example.whole() || file.where().equals(SOURCES))
                .forEach(file -> all.put(file.where(), file.bytes()));
        files.forEach(file -> all.put(file.where(), file.bytes()));
        RuleFiles checked = RuleFiles.of(all);
        return (example.whole() ? RuleSetCheck.of(checked) : RuleSetCheck.ofPart(checked))
                .everyProblem()
                .toList();
    }
}

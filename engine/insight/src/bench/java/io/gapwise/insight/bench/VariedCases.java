package io.gapwise.insight.bench;

import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.rulecases.RuleCasesReader;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The project's rules and varied cases to ask them about: sparse and dense ones, and each rule's own with a few answers changed. */
final class VariedCases {

    static final RuleFiles FILES = RuleFiles.in(Path.of("../../rules/src/main/resources/rules"));
    static final RuleSet RULES = RuleSetReader.read(FILES);

    private VariedCases() {}

    /** So many cases in random order, the same for the same number. */
    static List<GapCase> drawn(int count) {
        RandomAnswers random = new RandomAnswers(20261125);
        List<RuleCase> own = RuleCasesReader.read(FILES, RULES).byRule().values().stream().toList();
        List<GapCase> drawn = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var answers = i % 2 == 0
                    ? random.answers(0.1 + 0.8 * i / count)
                    : random.changed(own.get(i / 2 % own.size()).answers(), i % 4 == 1 ? 0.02 : 0.1);
            drawn.add(CaseBuilder.aGapCase(answers).build());
        }
        Collections.shuffle(drawn, new Random(1));
        return drawn;
    }
}

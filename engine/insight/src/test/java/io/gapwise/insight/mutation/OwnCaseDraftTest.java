package io.gapwise.insight.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.insight.checking.CaseTests;
import io.gapwise.insight.checking.RuleTested;
import io.gapwise.insight.rulecases.RuleCasesReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule without a case gets one that makes it speak, and the answer that silences it, for somebody to confirm. */
class OwnCaseDraftTest {

    private static final String BESIDE = """
            package progress

            rule "progress/not-used"
                @summary( "Where few use it, ask why" )
                @source( "first" )
            when
                FollowUp( weeks >= 8, use.percent < 50 )
            then
                advise.progress( NOT_USED, "Few use it." );
            end
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (Map.Entry<String, byte[]> file :
                MiniRules.asTheyAre().files().files().entrySet()) {
            write(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
        }
        write("progress/use.drl", BESIDE);
    }

    @Test
    void eachRuleSpeaksOfItsDraftAndIsSilencedByTheAnswer() throws IOException {
        RuleSet rules = RuleSetReader.read(RuleFiles.in(folder));
        for (Rule rule : rules.rules()) {
            OwnCaseDraft draft = OwnCaseDraft.of(rules, rule).orElseThrow();
            RuleFiles files = RuleFiles.in(folder);
            new DraftFiles(folder, files, RuleCasesReader.read(files, rules)).add(draft);
        }
        assertThat(CaseTests.of(RuleFiles.in(folder)).count(RuleTested.Outcome.NO_CASE))
                .as("what nobody confirmed is no case of a rule")
                .isEqualTo(rules.rules().size());

        confirm();

        CaseTests tests = CaseTests.of(RuleFiles.in(folder));
        assertThat(tests.failures()).isEmpty();
        assertThat(tests.count(RuleTested.Outcome.PROVEN))
                .isEqualTo(rules.rules().size());
    }

    @Test
    void aRuleThatNeverSpeaksHasNone() throws IOException {
        write("progress/use.drl", BESIDE.replace("weeks >= 8", "weeks >= 8, weeks < 8"));
        RuleSet rules = RuleSetReader.read(RuleFiles.in(folder));
        Rule never = rules.rules().stream()
                .filter(rule -> rule.name().equals("progress/not-used"))
                .findFirst()
                .orElseThrow();

        assertThat(OwnCaseDraft.of(rules, never)).isEmpty();
    }

    private void confirm() throws IOException {
        List<String> names = RuleFiles.in(folder).cases().keySet().stream().toList();
        for (String name : names) {
            Path file = folder.resolve(name);
            write(name, Files.readString(file).replaceAll("\n *\"confirm\": \"[^\\n]*\",", ""));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.MiniRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalReaderTest {

    private final RuleSet rules = MiniRules.asTheyAre().read();

    @Test
    void readsARuleSetBackToTheSameVersion() {
        assertThat(CanonicalReader.read(rules.canonical()).version()).isEqualTo(rules.version());
    }

    @Test
    void citesSourcesAsTheyWereCitedWhateverBracketsTheyHave() {
        String canonical = rules.canonical();
        String[] ids = canonical
                .lines()
                .filter(line -> line.startsWith("source "))
                .map(line -> line.split("\"")[1])
                .toArray(String[]::new);
        String odd = canonical.replaceFirst(
                "source \"" + ids[0] + "\" \"[^\"]*\"",
                "source \"" + ids[0] + "\" \"On (and off) the job (A. (jr), 1999)\"");

        assertThat(CanonicalReader.read(odd).canonical()).isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({
        "'then\n', 'then\n    System.exit( 1 );\n', left-out",
        "'GapCase( ', 'GapCas( ', unknown-pattern",
        "'source \"', 'sauce \"', bad-sources",
        "'rule \"causes/', 'rule \"cures/', unknown-stage",
    })
    void refusesWhatIsNoRuleSet(String part, String by, String code) {
        String changed = rules.canonical().replaceFirst("\\Q" + part + "\\E", by);

        assertThat(changed).isNotEqualTo(rules.canonical());
        assertThatThrownBy(() -> CanonicalReader.read(changed))
                .isInstanceOf(RuleSetRefused.class)
                .hasMessageContaining("[" + code + "]");
    }
}

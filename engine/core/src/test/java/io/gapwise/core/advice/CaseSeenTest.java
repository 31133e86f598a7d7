package io.gapwise.core.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseSeenTest {

    private final CaseSeen seen = new CaseSeen(List.of(new RuleSet(List.of())));

    @Test
    void digestsAlikeExactlyWhatIsSeenAlike() {
        RandomAnswers random = new RandomAnswers(3);
        Map<List<Object>, Long> digests = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            Map<String, Object> answers = random.answers(0.3);
            for (double change : new double[] {0, 0.02}) {
                GapCase gapCase = CaseBuilder.aGapCase(random.changed(answers, change))
                        .with("title", "Case " + i)
                        .build();
                long digest = seen.digest(gapCase);
                assertThat(digests.merge(seen.of(gapCase), digest, (known, again) -> known))
                        .isEqualTo(digest);
            }
        }
        Set<Long> different = new HashSet<>(digests.values());
        assertThat(different).hasSameSizeAs(digests.keySet()).hasSizeGreaterThan(150);
    }
}

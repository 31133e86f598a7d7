package io.gapwise.sheets;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.AdviceCache;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdviceCacheTest {

    private static final Advisor ADVISOR = new Advisor(RuleSetReader.read(BuiltInRules.files()));

    private final AdviceCache<String> before = new AdviceCache<>(ADVISOR.ruleSet());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnceForEqualFacts() {
        for (int i = 0; i < 10; i++) {
            answer(aGapCase()
                    .with("title", "Case " + i)
                    .with("reference", "r" + i)
                    .with("gap.nature", "TECHNICAL")
                    .build());
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainForOtherFacts() {
        answer(aGapCase().build());
        answer(aGapCase().with("gap.nature", "TECHNICAL").build());
        answer(aGapCase().with("desired", "this").build());
        answer(aGapCase().with("desired", "this").with("actual", "that").build());

        assertThat(asked.get()).as("which fields are answered is a fact").isEqualTo(4);
    }

    /** Answers every case once as it is and once slightly changed; an answer from memory must equal a new answer. */
    @Test
    void answersTheSameAsIfAskedAnew() {
        RandomAnswers random = new RandomAnswers(11);
        for (int i = 0; i < 400; i++) {
            Map<String, Object> answers = random.answers(0.3);
            for (double change : new double[] {0, 0, 0.03}) {
                GapCase gapCase = CaseBuilder.aGapCase(random.changed(answers, change))
                        .with("title", "Case " + i)
                        .build();
                assertThat(answer(gapCase)).isEqualTo(anew(gapCase));
            }
        }
        assertThat(asked.get()).isLessThan(1_000);
    }

    private String answer(GapCase gapCase) {
        return before.answer(gapCase, one -> {
            asked.incrementAndGet();
            return anew(one);
        });
    }

    private static String anew(GapCase gapCase) {
        return new String(RecommendationJson.write(ADVISOR.advise(gapCase)), StandardCharsets.UTF_8);
    }
}

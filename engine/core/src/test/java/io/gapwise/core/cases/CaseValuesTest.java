package io.gapwise.core.cases;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.RandomAnswers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case is laid flat as its properties read it. */
class CaseValuesTest {

    private static final List<Property> PROPERTIES = Property.of(GapCase.class);

    @Test
    void laysWhatEachPropertyReads() {
        RandomAnswers random = new RandomAnswers(5);
        for (int i = 0; i < 3_000; i++) {
            GapCase gapCase = aGapCase(random.answers(i % 11 / 10.0)).build().judged();
            Object[] values = new Object[PROPERTIES.size()];

            gapCase.lay(values);

            assertThat(values)
                    .containsExactly(PROPERTIES.stream()
                            .map(property -> property.read(gapCase))
                            .toArray());
        }
    }
}

package io.gapwise.insight.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final Advisor ADVISOR = new Advisor(MiniRules.asTheyAre().read());

    private final GapCase one = CaseBuilder.aGapCase()
            .with("obstacles.neverLearned", "PRESENT")
            .with("audience.headcount", 20)
            .build();
    private final GapCase other = CaseBuilder.aGapCase()
            .with("obstacles.neverLearned", "PRESENT")
            .with("obstacles.toolsInadequate", "PRESENT")
            .with("audience.headcount", 2)
            .with("goal.strategic", "YES")
            .build();

    @Test
    void tellsWhatIsGainedLostAndMovedInContractWords() {
        WhatIf whatIf = between(one, other);

        assertThat(whatIf.changes())
                .containsExactlyInAnyOrder(
                        new AnswerChange("goal.strategic", null, "YES"),
                        new AnswerChange("audience.headcount", 20, 2),
                        new AnswerChange("obstacles.toolsInadequate", null, "PRESENT"));
        assertThat(whatIf.gained())
                .containsExactly("verdict:MIXED", "alignment:STRATEGIC", "cause:TOOLS_INADEQUATE", "remedy:FIX_TOOLS");
        assertThat(whatIf.lost()).containsExactly("verdict:TRAINING", "alignment:UNKNOWN", "method:ONLINE_COURSE");
        assertThat(whatIf.moved()).contains(new WhatIf.Moved("ON_THE_JOB_TRAINING", 1, 1, 58, 79));
        assertThat(whatIf.questions()).isEqualTo(new WhatIf.Differing(List.of(), List.of("goal.strategic")));
    }

    @Test
    void tellsOfCautionsThatComeAndGo() {
        GapCase contradicting = CaseBuilder.aGapCase()
                .with("obstacles.neverLearned", "PRESENT")
                .with("gap.doneBefore", "OFTEN")
                .build();

        assertThat(between(one, contradicting).cautions())
                .isEqualTo(new WhatIf.Differing(List.of("The answers contradict each other."), List.of()));
        assertThat(between(contradicting, one).cautions())
                .isEqualTo(new WhatIf.Differing(List.of(), List.of("The answers contradict each other.")));
    }

    /** Whoever compares two cases that differ only in what was said must see that they differ. */
    @Test
    void tellsWhichStatementsDifferAsTheyAreSent() {
        GapCase said = CaseBuilder.aGapCase()
                .with("evidence.heard", List.of("MANAGERS"))
                .with(
                        "evidence.statements",
                        List.of(Map.of("obstacle", "conflict", "says", "ABSENT", "by", "MANAGERS", "people", 2)))
                .with("audience.headcount", 20)
                .build();
        GapCase silent = CaseBuilder.aGapCase().build();

        assertThat(between(said, silent).changes())
                .containsExactly(
                        new AnswerChange("evidence.heard", List.of("MANAGERS"), null),
                        new AnswerChange(
                                "evidence.statements",
                                List.of(Map.of(
                                        "obstacle", "conflict", "says", "ABSENT", "by", "MANAGERS", "people", 2)),
                                null),
                        new AnswerChange("audience.headcount", 20, null));
        assertThat(between(said, said).changes()).isEmpty();
    }

    @Test
    void theWayBackIsTheSameTurnedRound() {
        WhatIf there = between(one, other);
        WhatIf back = between(other, one);

        assertThat(back.gained()).containsExactlyInAnyOrderElementsOf(there.lost());
        assertThat(back.lost()).containsExactlyInAnyOrderElementsOf(there.gained());
        assertThat(back.moved()).hasSameSizeAs(there.moved());
    }

    private static WhatIf between(GapCase one, GapCase other) {
        return WhatIf.between(one, ADVISOR.advise(one), other, ADVISOR.advise(other));
    }
}

package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Stated;
import org.jspecify.annotations.Nullable;

/**
 * Says what of a round is to be taken into a case. How many stand below shows that people fall short, and not why: which
 * obstacle the appraisals name is for somebody to say who has read them.
 *
 * @param role empty for those of whom no role is named
 * @param obstacle what the appraisals say stands in the way, or does not; null where they name nothing
 * @param standing whether the case is to say how the people stand and how many fall short, where it does not yet
 */
public record EvidenceWish(
        String caseId,
        String capability,
        String role,
        @Nullable Obstacle obstacle,
        Stated says,
        boolean standing) {}

package io.gapwise.insight.ranking;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.priority.Standing;

/**
 * Holds one case that is to be ranked among others.
 *
 * @param id what tells the case from the others
 * @param answer the recommendation that was given to it
 * @param standing what is known of its objective, its ability and its cost
 */
public record CaseToRank(String id, GapCase gapCase, Advice answer, Standing standing) {}

package io.gapwise.service.recommendations;

import io.gapwise.service.proof.AnswerChain;

/**
 * An answer that is to be stored.
 *
 * @param link its link of the tenant's chain, which has no place yet
 */
record LinkedAnswer(IssuedRecommendation answer, AnswerChain.Unplaced link) {}

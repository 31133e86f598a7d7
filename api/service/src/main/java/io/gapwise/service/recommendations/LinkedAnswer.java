package io.gapwise.service.recommendations;

import io.gapwise.service.proof.AnswerChain;

/**
 * An answer that is to be stored. It is packed and hashed before others wait for it.
 *
 * @param packed its text as it is stored
 * @param link its link of the tenant's chain, which has no place yet
 */
record LinkedAnswer(IssuedRecommendation answer, byte[] packed, AnswerChain.Unplaced link) {}

package io.gapwise.service.priorities;

import org.jspecify.annotations.Nullable;

/**
 * Holds a page of proposed candidates.
 *
 * @param plan the candidates with the gaps and objectives that they name
 * @param count how many candidates there are on all pages
 * @param waiting how many answered cases have not been weighed yet and so are in no candidate
 * @param next the case behind whose candidate the next page begins; null on the last one
 */
record CandidatePage(
        ProposedPlan plan, int count, int waiting, @Nullable String next) {}

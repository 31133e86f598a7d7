/**
 * Holds proofs that somebody else can check: a formula in the form of DIMACS and the clauses that follow from it one by one,
 * down to the empty one, in the form of DRAT. It knows nothing of the solver that found them.
 */
@NullMarked
package io.gapwise.insight.certificate;

import org.jspecify.annotations.NullMarked;

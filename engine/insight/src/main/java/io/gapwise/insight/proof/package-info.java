/**
 * Proves of a rule set what it promises about every case: what the contract says, what its invariants say, and that
 * every rule, remedy, method and question counts for something.
 */
@NullMarked
package io.gapwise.insight.proof;

import org.jspecify.annotations.NullMarked;

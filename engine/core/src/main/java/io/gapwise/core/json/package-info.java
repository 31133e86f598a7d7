/**
 * Reads and writes cases and recommendations as JSON in the contract's form. Reading is strict, and writing always
 * gives the same bytes.
 */
@NullMarked
package io.gapwise.core.json;

import org.jspecify.annotations.NullMarked;

/**
 * Defines the gap case and the words of the contract in plain Java. Each has one name in JSON, in rules and on pages.
 */
@NullMarked
package io.gapwise.core.cases;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps the strategy of an organisation: what it wants, what people must be able to do for that, who learns, and what
 * stands around them.
 */
@NullMarked
package io.gapwise.service.strategy;

import org.jspecify.annotations.NullMarked;

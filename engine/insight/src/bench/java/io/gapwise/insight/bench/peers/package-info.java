/** The field: other ways of asking the same rules about the same cases, each held to the same conclusions. */
@NullMarked
package io.gapwise.insight.bench.peers;

import org.jspecify.annotations.NullMarked;

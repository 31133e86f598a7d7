/** The field: other ways of asking the same rules about the same cases, each held to the same conclusions. */
@NullMarked
package io.gapwise.engine.bench.peers;

import org.jspecify.annotations.NullMarked;

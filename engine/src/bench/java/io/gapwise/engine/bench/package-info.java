/** How long evaluation takes, beside plain loops over the same rules. */
@NullMarked
package io.gapwise.engine.bench;

import org.jspecify.annotations.NullMarked;

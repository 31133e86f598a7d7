/** How long evaluation takes, beside plain loops over the same rules. */
@NullMarked
package io.gapwise.insight.bench;

import org.jspecify.annotations.NullMarked;

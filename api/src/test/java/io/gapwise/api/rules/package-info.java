/** Which rules decide, and what happens when their files change. */
@NullMarked
package io.gapwise.api.rules;

import org.jspecify.annotations.NullMarked;

/** Which rules decide, and what happens when their files change. */
@NullMarked
package io.gapwise.service.rules;

import org.jspecify.annotations.NullMarked;

/** Which rules decide. */
@NullMarked
package io.gapwise.service.rules;

import org.jspecify.annotations.NullMarked;

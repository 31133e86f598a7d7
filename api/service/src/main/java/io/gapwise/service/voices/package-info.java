/** Asks people what they see of a case, by a link that needs no account, and counts what they answer. */
@NullMarked
package io.gapwise.service.voices;

import org.jspecify.annotations.NullMarked;

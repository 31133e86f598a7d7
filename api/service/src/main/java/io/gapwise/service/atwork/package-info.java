/** Asks people by a link, which needs no account, whether something is done at work and what helps or hinders it. */
@NullMarked
package io.gapwise.service.atwork;

import org.jspecify.annotations.NullMarked;

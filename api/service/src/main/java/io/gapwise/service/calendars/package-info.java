/** Writes calendars that calendar programs read. */
@NullMarked
package io.gapwise.service.calendars;

import org.jspecify.annotations.NullMarked;

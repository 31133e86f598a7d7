/** Makes up a year of initiatives for the sample cases, so that a newcomer sees what comes of an answer. */
@NullMarked
package io.gapwise.service.firstyear;

import org.jspecify.annotations.NullMarked;

/** The questions of a case as a form for a survey tool. */
@NullMarked
package io.gapwise.site.forms;

import org.jspecify.annotations.NullMarked;

/** The questions as forms that survey tools import, with codes from which their answers are found again. */
@NullMarked
package io.gapwise.sheets.forms;

import org.jspecify.annotations.NullMarked;

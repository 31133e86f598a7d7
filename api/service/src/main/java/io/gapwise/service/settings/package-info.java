/** Holds what can be set when the program starts, and the folder for its data. */
@NullMarked
package io.gapwise.service.settings;

import org.jspecify.annotations.NullMarked;

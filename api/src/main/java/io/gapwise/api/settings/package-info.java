/** What can be set when the program starts, and the folder that holds its data. */
@NullMarked
package io.gapwise.api.settings;

import org.jspecify.annotations.NullMarked;

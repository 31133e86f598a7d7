/** Tests the settings and the data folder. */
@NullMarked
package io.gapwise.service.settings;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.gapwise.insight.signs;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.gapwise.insight.markup;

import org.jspecify.annotations.NullMarked;

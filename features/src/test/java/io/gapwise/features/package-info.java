/** What Gapwise promises, in the words of learning and development, asked over HTTP. */
@NullMarked
package io.gapwise.features;

import org.jspecify.annotations.NullMarked;

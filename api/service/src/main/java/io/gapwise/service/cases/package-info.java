/** Cases that change: their versions, whose they are, what is noted about them, and that they are answered again. */
@NullMarked
package io.gapwise.service.cases;

import org.jspecify.annotations.NullMarked;

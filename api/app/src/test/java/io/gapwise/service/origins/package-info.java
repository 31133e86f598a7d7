@NullMarked
package io.gapwise.service.origins;

import org.jspecify.annotations.NullMarked;

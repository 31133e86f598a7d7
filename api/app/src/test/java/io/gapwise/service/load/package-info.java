@NullMarked
package io.gapwise.service.load;

import org.jspecify.annotations.NullMarked;

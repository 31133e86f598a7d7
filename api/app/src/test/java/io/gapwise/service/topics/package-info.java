@NullMarked
package io.gapwise.service.topics;

import org.jspecify.annotations.NullMarked;

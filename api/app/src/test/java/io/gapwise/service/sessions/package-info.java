@NullMarked
package io.gapwise.service.sessions;

import org.jspecify.annotations.NullMarked;

/** Knows whether the clients of open requests are still there. */
@NullMarked
package io.gapwise.service.connections;

import org.jspecify.annotations.NullMarked;

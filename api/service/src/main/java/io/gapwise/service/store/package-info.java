/** Reaches the database that keeps everything, and says in plain words what is wrong when it cannot be used. */
@NullMarked
package io.gapwise.service.store;

import org.jspecify.annotations.NullMarked;

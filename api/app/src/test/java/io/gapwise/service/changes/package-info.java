@NullMarked
package io.gapwise.service.changes;

import org.jspecify.annotations.NullMarked;

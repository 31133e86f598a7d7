@NullMarked
package io.gapwise.service.providers;

import org.jspecify.annotations.NullMarked;

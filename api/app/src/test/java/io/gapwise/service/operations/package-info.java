@NullMarked
package io.gapwise.service.operations;

import org.jspecify.annotations.NullMarked;

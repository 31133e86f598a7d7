@NullMarked
package io.gapwise.service.sheets;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.gapwise.site.upload;

import org.jspecify.annotations.NullMarked;

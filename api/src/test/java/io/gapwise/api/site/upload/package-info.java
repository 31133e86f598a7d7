@NullMarked
package io.gapwise.api.site.upload;

import org.jspecify.annotations.NullMarked;

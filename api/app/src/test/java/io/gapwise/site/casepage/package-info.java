@NullMarked
package io.gapwise.site.casepage;

import org.jspecify.annotations.NullMarked;

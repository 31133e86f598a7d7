@NullMarked
package io.gapwise.site.cases;

import org.jspecify.annotations.NullMarked;

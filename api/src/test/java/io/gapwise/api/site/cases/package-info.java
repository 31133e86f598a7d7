@NullMarked
package io.gapwise.api.site.cases;

import org.jspecify.annotations.NullMarked;

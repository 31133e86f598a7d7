@NullMarked
package io.gapwise.site.plans;

import org.jspecify.annotations.NullMarked;

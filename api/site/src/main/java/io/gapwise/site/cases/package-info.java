/** Lists all answered cases, compares them and exports them as a sheet. */
@NullMarked
package io.gapwise.site.cases;

import org.jspecify.annotations.NullMarked;

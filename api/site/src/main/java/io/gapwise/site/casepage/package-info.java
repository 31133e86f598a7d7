/** Shows one case: what it says, how it came to say so, and what became of its answers; and changes it. */
@NullMarked
package io.gapwise.site.casepage;

import org.jspecify.annotations.NullMarked;

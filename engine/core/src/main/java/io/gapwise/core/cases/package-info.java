/** The gap case and the words of the contract: plain Java, one name from JSON to rule to page. */
@NullMarked
package io.gapwise.core.cases;

import org.jspecify.annotations.NullMarked;

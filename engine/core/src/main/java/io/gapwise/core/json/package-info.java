/** Cases and recommendations as JSON, in the contract's form: strict when reading, the same bytes whenever writing. */
@NullMarked
package io.gapwise.core.json;

import org.jspecify.annotations.NullMarked;

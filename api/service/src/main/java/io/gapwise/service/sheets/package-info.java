/** Cases that come in sheets: which of them are known, which come back, and how they are stored. */
@NullMarked
package io.gapwise.service.sheets;

import org.jspecify.annotations.NullMarked;

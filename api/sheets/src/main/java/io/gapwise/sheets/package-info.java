/** Many cases at once, from files as people keep them: NDJSON, JSON, CSV and XLSX, in and out. */
@NullMarked
package io.gapwise.sheets;

import org.jspecify.annotations.NullMarked;

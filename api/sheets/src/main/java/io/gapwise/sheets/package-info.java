/** Reads and answers many cases at once, in the file formats that people use: NDJSON, JSON, CSV and XLSX. */
@NullMarked
package io.gapwise.sheets;

import org.jspecify.annotations.NullMarked;

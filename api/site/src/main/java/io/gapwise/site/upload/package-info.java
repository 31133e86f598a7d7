/** Spreadsheets of cases: uploaded, mended on the page, answered in the background, downloaded with the answers. */
@NullMarked
package io.gapwise.site.upload;

import org.jspecify.annotations.NullMarked;

/** Keeps how a tenant's own sheets are read, under names, and offers it again for files that look alike. */
@NullMarked
package io.gapwise.service.sheetmaps;

import org.jspecify.annotations.NullMarked;

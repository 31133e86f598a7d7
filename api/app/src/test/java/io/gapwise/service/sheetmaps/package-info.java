@NullMarked
package io.gapwise.service.sheetmaps;

import org.jspecify.annotations.NullMarked;

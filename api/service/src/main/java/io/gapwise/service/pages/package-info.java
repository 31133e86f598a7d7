/** Fills templates into texts that are no answer to a browser: printed pages and files. */
@NullMarked
package io.gapwise.service.pages;

import org.jspecify.annotations.NullMarked;

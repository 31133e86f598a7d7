/** Fills templates for texts that are not sent to a browser as a page: printed pages and files. */
@NullMarked
package io.gapwise.service.pages;

import org.jspecify.annotations.NullMarked;

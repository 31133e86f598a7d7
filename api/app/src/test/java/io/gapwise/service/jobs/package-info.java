/** Tries that files of many cases are answered in the background, each line once, whatever happens meanwhile. */
@NullMarked
package io.gapwise.service.jobs;

import org.jspecify.annotations.NullMarked;

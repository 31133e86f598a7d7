/** The command line, from arguments to exit code. */
@NullMarked
package io.gapwise.api.cli;

import org.jspecify.annotations.NullMarked;

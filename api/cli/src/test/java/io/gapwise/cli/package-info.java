/** Tests the command line, from arguments to exit code. */
@NullMarked
package io.gapwise.cli;

import org.jspecify.annotations.NullMarked;

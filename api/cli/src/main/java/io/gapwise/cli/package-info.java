/**
 * Reads the program's command line. Its commands start the service, or answer the cases of a file and work with rules
 * without it.
 */
@NullMarked
package io.gapwise.cli;

import org.jspecify.annotations.NullMarked;

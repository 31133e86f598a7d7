/** The program's command line: start the service, or answer the cases of a file and list the rules without it. */
@NullMarked
package io.gapwise.cli;

import org.jspecify.annotations.NullMarked;

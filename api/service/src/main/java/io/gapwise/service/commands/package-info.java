/** Lets commands of the command line be done by the service that is running on the same data folder. */
@NullMarked
package io.gapwise.service.commands;

import org.jspecify.annotations.NullMarked;

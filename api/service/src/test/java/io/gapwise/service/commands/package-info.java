/** Tests the commands that the service does. */
@NullMarked
package io.gapwise.service.commands;

import org.jspecify.annotations.NullMarked;

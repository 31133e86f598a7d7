/** Keeps slow, silent and too many clients from taking the service away from others, and lets it stop cleanly. */
@NullMarked
package io.gapwise.service.load;

import org.jspecify.annotations.NullMarked;

/** Tests who is let in, and how far. */
@NullMarked
package io.gapwise.service.credentials;

import org.jspecify.annotations.NullMarked;

/** Lets callers in by a key or a token, and says which scope each address needs. */
@NullMarked
package io.gapwise.service.credentials;

import org.jspecify.annotations.NullMarked;

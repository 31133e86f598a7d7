/** The description of the API says what the API does. */
@NullMarked
package io.gapwise.api.docs;

import org.jspecify.annotations.NullMarked;

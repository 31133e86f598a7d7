/** The description of the API says what the API does. */
@NullMarked
package io.gapwise.service.docs;

import org.jspecify.annotations.NullMarked;

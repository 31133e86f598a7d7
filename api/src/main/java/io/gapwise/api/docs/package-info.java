/** The API described for machines and people. */
@NullMarked
package io.gapwise.api.docs;

import org.jspecify.annotations.NullMarked;

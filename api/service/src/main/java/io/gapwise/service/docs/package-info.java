/** Describes the API for machines and people. */
@NullMarked
package io.gapwise.service.docs;

import org.jspecify.annotations.NullMarked;

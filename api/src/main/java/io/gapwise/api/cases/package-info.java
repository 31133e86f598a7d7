/** Sample cases, for whoever is new here. */
@NullMarked
package io.gapwise.api.cases;

import org.jspecify.annotations.NullMarked;

/** Sample cases, for whoever is new here. */
@NullMarked
package io.gapwise.service.samples;

import org.jspecify.annotations.NullMarked;

/** Takes statements of the Experience API from learning systems, and counts of them how many people did what. */
@NullMarked
package io.gapwise.service.xapi;

import org.jspecify.annotations.NullMarked;

/** Says what could still turn the verdict of a case, and keeps who finds it out by when. */
@NullMarked
package io.gapwise.service.evidence;

import org.jspecify.annotations.NullMarked;

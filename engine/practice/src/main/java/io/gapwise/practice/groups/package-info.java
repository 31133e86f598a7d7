/** Puts cases together that share a cause, a remedy, a tool, a process, a leader or an audience. */
@NullMarked
package io.gapwise.practice.groups;

import org.jspecify.annotations.NullMarked;

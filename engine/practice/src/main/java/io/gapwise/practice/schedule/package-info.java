/** Works out when each measure of a recommendation is due, and which of them were taken. */
@NullMarked
package io.gapwise.practice.schedule;

import org.jspecify.annotations.NullMarked;

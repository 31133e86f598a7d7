/** Works out what an initiative earned, what it cost, and what it costs to do nothing. */
@NullMarked
package io.gapwise.practice.money;

import org.jspecify.annotations.NullMarked;

/** Reads statements of the Experience API as strictly as IEEE 9274.1.1 asks, and keeps of each what can be counted. */
@NullMarked
package io.gapwise.sheets.xapi;

import org.jspecify.annotations.NullMarked;

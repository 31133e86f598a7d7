/** Measures the whole program from outside. Not in {@code io.gapwise.api}, whose classes the service scans. */
@org.jspecify.annotations.NullMarked
package io.gapwise.bench;

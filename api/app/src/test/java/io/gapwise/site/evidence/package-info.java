/** Tests the pages that show an answer. */
@org.jspecify.annotations.NullMarked
package io.gapwise.site.evidence;

/** Shows rounds of appraisals as counts, takes them in from sheets, and takes what they say into cases and personas. */
@NullMarked
package io.gapwise.site.appraisals;

import org.jspecify.annotations.NullMarked;

/**
 * Takes rounds of appraisals in as counts, and makes of them evidence for cases and facts about personas. Who was appraised
 * is stored nowhere.
 */
@NullMarked
package io.gapwise.service.appraisals;

import org.jspecify.annotations.NullMarked;

/** Rule sets over HTTP: which is live, what the last check said, those that ever answered, and checks of what is sent. */
@NullMarked
package io.gapwise.service.rulesets;

import org.jspecify.annotations.NullMarked;

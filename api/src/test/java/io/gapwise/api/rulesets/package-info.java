@NullMarked
package io.gapwise.api.rulesets;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.gapwise.service.rulesets;

import org.jspecify.annotations.NullMarked;

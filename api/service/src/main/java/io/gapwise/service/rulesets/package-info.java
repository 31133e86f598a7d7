/**
 * Serves rule sets over HTTP: which one is live, what the last check found and which ones ever answered. It also checks
 * rule files that are sent.
 */
@NullMarked
package io.gapwise.service.rulesets;

import org.jspecify.annotations.NullMarked;

/** Proves what the rules that are live promise, once for each rule set, and serves the report over HTTP. */
@NullMarked
package io.gapwise.service.proving;

import org.jspecify.annotations.NullMarked;

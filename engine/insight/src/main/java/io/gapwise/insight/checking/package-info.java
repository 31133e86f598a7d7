/** Everything there is to say about a rule set before it answers: how it reads, what its cases show, what it means. */
@NullMarked
package io.gapwise.insight.checking;

import org.jspecify.annotations.NullMarked;

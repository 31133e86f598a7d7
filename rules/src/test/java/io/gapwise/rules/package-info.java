/** What holds of the rules: each has its cases, they mean what Drools says they mean, they keep the contract. */
@NullMarked
package io.gapwise.rules;

import org.jspecify.annotations.NullMarked;

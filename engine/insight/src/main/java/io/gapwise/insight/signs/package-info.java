/**
 * Asks each group what it sees, counts the answers, and says where the groups part. What is asked is data beside the
 * rules.
 */
@NullMarked
package io.gapwise.insight.signs;

import org.jspecify.annotations.NullMarked;

/**
 * Says what a plan leads people to expect of each role, for those who appraise them: a proposal, in the form in which an HR
 * system takes it in.
 */
@NullMarked
package io.gapwise.service.expectations;

import org.jspecify.annotations.NullMarked;

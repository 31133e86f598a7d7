/**
 * Evaluates a case with a rule set: stage by stage, Drools or an index finds the rules that fire, and their
 * conclusions are collected.
 */
@NullMarked
package io.gapwise.core.evaluation;

import org.jspecify.annotations.NullMarked;

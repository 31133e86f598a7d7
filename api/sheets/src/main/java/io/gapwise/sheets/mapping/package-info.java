/**
 * Reads tables that have columns and words of their own: finds the table in a file, guesses what its columns mean, keeps
 * that as a small readable map, and turns its rows into rows of the contract, each with where its answers came from.
 */
@NullMarked
package io.gapwise.sheets.mapping;

import org.jspecify.annotations.NullMarked;

/**
 * The engine on Apache Spark: the same answers for tens of millions of cases, by a command, by functions of SQL and by a
 * Java API. Nothing is decided here; a row becomes a case, and an answer becomes columns.
 */
@NullMarked
package io.gapwise.spark;

import org.jspecify.annotations.NullMarked;

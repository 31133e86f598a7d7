/** Tries that tenants take turns. */
@NullMarked
package io.gapwise.service.turns;

import org.jspecify.annotations.NullMarked;

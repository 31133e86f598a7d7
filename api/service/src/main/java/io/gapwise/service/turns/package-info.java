/** Has work of all tenants done in the background: in turns, and each piece of it by one program at a time. */
@NullMarked
package io.gapwise.service.turns;

import org.jspecify.annotations.NullMarked;

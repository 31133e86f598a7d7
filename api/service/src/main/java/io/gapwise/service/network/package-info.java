/** Says under which names the service answers, and to which web sites it does not. */
@NullMarked
package io.gapwise.service.network;

import org.jspecify.annotations.NullMarked;

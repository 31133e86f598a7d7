/** Chains the answers of each tenant by hashes, so that nothing can be changed, cut off or slipped in unnoticed. */
@NullMarked
package io.gapwise.service.proof;

import org.jspecify.annotations.NullMarked;

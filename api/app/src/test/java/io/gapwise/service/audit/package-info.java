/** Tests the audit trail. */
@NullMarked
package io.gapwise.service.audit;

import org.jspecify.annotations.NullMarked;

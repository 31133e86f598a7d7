@NullMarked
package io.gapwise.service.webhooks;

import org.jspecify.annotations.NullMarked;

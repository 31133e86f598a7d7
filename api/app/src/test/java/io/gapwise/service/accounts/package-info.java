@NullMarked
package io.gapwise.service.accounts;

import org.jspecify.annotations.NullMarked;

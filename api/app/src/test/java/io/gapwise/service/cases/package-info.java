/** Tests of cases that change. */
@NullMarked
package io.gapwise.service.cases;

import org.jspecify.annotations.NullMarked;

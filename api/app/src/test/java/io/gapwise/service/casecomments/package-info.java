@NullMarked
package io.gapwise.service.casecomments;

import org.jspecify.annotations.NullMarked;

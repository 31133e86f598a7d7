/** Puts right, or refuses, what HTTP lets a client write in more than one way, before anything else reads the request. */
@NullMarked
package io.gapwise.service.requests;

import org.jspecify.annotations.NullMarked;

/** Lets people sign in at the provider of their organisation (OpenID Connect). */
@NullMarked
package io.gapwise.service.providers;

import org.jspecify.annotations.NullMarked;

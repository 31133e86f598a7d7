/** Says who may do what: callers, their tenants and their scopes. */
@NullMarked
package io.gapwise.service.access;

import org.jspecify.annotations.NullMarked;

/** Keeps the accounts of people, checks their passwords, and does the commands about them. */
@NullMarked
package io.gapwise.service.accounts;

import org.jspecify.annotations.NullMarked;

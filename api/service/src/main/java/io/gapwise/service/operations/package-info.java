/** What the people who run the program watch: the id of each request, and traces where somebody collects them. */
@NullMarked
package io.gapwise.service.operations;

import org.jspecify.annotations.NullMarked;

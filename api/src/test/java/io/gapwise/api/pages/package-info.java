@NullMarked
package io.gapwise.api.pages;

import org.jspecify.annotations.NullMarked;

@org.jspecify.annotations.NullMarked
package io.gapwise.site.priorities;

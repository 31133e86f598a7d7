@org.jspecify.annotations.NullMarked
package io.gapwise.api.asking;

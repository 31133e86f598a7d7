@org.jspecify.annotations.NullMarked
package io.gapwise.service.embedding;

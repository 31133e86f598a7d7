/** Lets interviews in pages of other web sites in, by tokens that last for minutes and reach only what an interview needs. */
@NullMarked
package io.gapwise.service.embedding;

import org.jspecify.annotations.NullMarked;

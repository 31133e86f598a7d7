/** The analyst's pages: what the API tells, said in plain words. They decide nothing. */
@NullMarked
package io.gapwise.site;

import org.jspecify.annotations.NullMarked;

/** Says where the answers of cases were read from, such as "'High' in column Priority, read as SERIOUS". */
@NullMarked
package io.gapwise.service.origins;

import org.jspecify.annotations.NullMarked;

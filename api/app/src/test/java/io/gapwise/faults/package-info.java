/** What happens when what the service stands on fails: its database, its disk, its memory, its process. */
@NullMarked
package io.gapwise.faults;

import org.jspecify.annotations.NullMarked;

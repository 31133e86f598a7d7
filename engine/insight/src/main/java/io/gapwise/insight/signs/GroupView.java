package io.gapwise.insight.signs;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.VerdictValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what the case would come to if one group alone had been asked.
 *
 * @param people how many of the group said something, as far as it is known: the most that one statement names
 * @param verdict null where the rules would give no whole answer
 * @param causes what would stand behind the gap, in contract order
 */
public record GroupView(
        StatedBy by, @Nullable Integer people, @Nullable VerdictValue verdict, List<Cause> causes) {

    public GroupView {
        causes = List.copyOf(causes);
    }
}

package io.gapwise.service.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a task.
 *
 * @param parts the questions that it answers; none where it only says what to do
 * @param text what to do; null where the ways of the parts say it
 * @param owner who does it
 * @param due the day by which it is to be done
 * @param note what was found
 */
public record TaskContent(
        List<TaskPart> parts,
        @Nullable String text,
        @Nullable String owner,
        @Nullable LocalDate due,
        boolean done,
        @Nullable String note) {

    /** How many questions a task may answer, and how many characters its texts may have. */
    public static final int MOST_PARTS = 80;

    public static final int LONGEST_TEXT = 1_000;
    public static final int LONGEST_OWNER = 200;
    public static final int LONGEST_NOTE = 2_000;

    static final TaskContent EMPTY = new TaskContent(List.of(), null, null, null, false, null);

    public TaskContent {
        parts = List.copyOf(parts);
    }
}

package io.gapwise.service.initiatives;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rules said of an initiative at a date. It is never changed, whatever the rules become.
 *
 * @param number its place among the checks of the initiative, from 1
 * @param asOf the day to which the facts were known
 * @param progress the judgement in one word
 * @param ruleSet the version of the rules that judged
 * @param note what somebody wrote beside it
 * @param facts what the rules read
 * @param judgement what they said, in English
 * @param revisedTo the version of the case that was made from it; null where none was
 * @param revisedBy the answer to that version
 */
public record InitiativeCheck(
        String id,
        String initiative,
        int number,
        LocalDate asOf,
        String progress,
        String ruleSet,
        @Nullable String note,
        ObjectNode facts,
        ObjectNode judgement,
        @Nullable Integer revisedTo,
        @Nullable String revisedBy,
        OffsetDateTime madeAt,
        String madeBy) {}

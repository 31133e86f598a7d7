package io.gapwise.site.drafts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A case that is being described.
 *
 * @param version counts the changes; null for one that was never kept
 * @param body what is answered so far, as a gap case
 * @param asked paths answered "don't know", a comma between them
 * @param trail the paths answered last, the newest last, a comma between them
 * @param origin the recommendation that it began from
 * @param answered the recommendation that it led to last
 */
public record Draft(
        @Id String id,
        @Version @Nullable Integer version,
        String body,
        String asked,
        String trail,
        @Nullable String origin,
        @Nullable String answered,
        OffsetDateTime changedAt) {}

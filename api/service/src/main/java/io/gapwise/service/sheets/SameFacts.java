package io.gapwise.service.sheets;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says whether two texts are the same case: what is unknown may be left out or not, and 12.0 is 12. */
final class SameFacts {

    private SameFacts() {}

    static boolean in(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return in(read(one), read(other));
        } catch (BadCase e) {
            return false;
        }
    }

    private static boolean in(GapCase one, GapCase other) {
        return Property.sent().stream().allMatch(property -> same(property.read(one), property.read(other)))
                && Objects.equals(sent(one), sent(other));
    }

    private static @Nullable Object sent(GapCase gapCase) {
        return CaseAnswers.sent(gapCase.evidence().statements());
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal first && other instanceof BigDecimal second
                ? first.compareTo(second) == 0
                : Objects.equals(CaseAnswers.sent(one), CaseAnswers.sent(other));
    }

    private static GapCase read(String json) throws BadCase {
        return GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}

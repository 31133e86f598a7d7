package io.gapwise.site.interview;

import io.gapwise.core.cases.Property;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** All questions on one form. */
final class WholeForm {

    private WholeForm() {}

    /** Every answer as the form has it: a field that is not sent at all is left as it is. */
    static void into(CaseEdit edit, MultiValueMap<String, String> sent) {
        for (Property property : Property.sent()) {
            // A list of boxes without a tick sends nothing but its companion, which tells that it was there.
            if (sent.containsKey(property.path()) || sent.containsKey(property.path() + ".there")) {
                edit.set(property, sent.getOrDefault(property.path(), List.of()));
            }
        }
    }
}

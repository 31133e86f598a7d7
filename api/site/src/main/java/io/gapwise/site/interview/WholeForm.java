package io.gapwise.site.interview;

import io.gapwise.core.cases.Property;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** Reads the form that shows all questions at once. */
final class WholeForm {

    private WholeForm() {}

    /** Copies every answer of the form into the case; a field that is not sent is left unchanged. */
    static void into(CaseEdit edit, MultiValueMap<String, String> sent) {
        for (Property property : Property.sent()) {
            // A list without a ticked box sends only its hidden field, which shows that the list was on the form.
            if (sent.containsKey(property.path()) || sent.containsKey(property.path() + ".there")) {
                edit.set(property, sent.getOrDefault(property.path(), List.of()));
            }
        }
    }
}

package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Property;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Reads the form that shows all questions at once. */
final class WholeForm {

    /** What marks a list as part of the form, behind the path of the list. */
    private static final String LIST_SENT = ".there";

    /** The parameters of the form that are no answers. */
    private static final Set<String> OTHER_PARAMETERS = Set.of("_csrf", "lang", "then", "version");

    private WholeForm() {}

    /** Copies every answer of the form into the case; a field that is not sent is left unchanged. */
    static void into(CaseEdit edit, MultiValueMap<String, String> sent) {
        for (Property property : Property.sent()) {
            if (has(property, sent)) {
                edit.set(property, sent.getOrDefault(property.path(), List.of()));
            }
        }
        if (hasStatements(sent)) {
            edit.setStatements(StatementRow.sent(sent));
        }
    }

    /** Says whether the form has the rows for what people say; they may all be empty. */
    static boolean hasStatements(MultiValueMap<String, String> sent) {
        return sent.containsKey(Evidence.STATEMENTS + LIST_SENT);
    }

    /** Says whether the form has this answer. A list without a ticked box sends only its hidden field. */
    static boolean has(Property property, MultiValueMap<String, String> sent) {
        return sent.containsKey(property.path()) || sent.containsKey(property.path() + LIST_SENT);
    }

    /** Lists the names that were sent and belong to no question; a browser sends none, but a script may. */
    static List<String> unknownNames(MultiValueMap<String, String> sent) {
        return sent.keySet().stream()
                .filter(name -> !OTHER_PARAMETERS.contains(name))
                .filter(name -> !StatementRow.isField(name) && !name.equals(Evidence.STATEMENTS + LIST_SENT))
                .filter(name -> CaseAnswers.find(name.endsWith(LIST_SENT) ? beforeMark(name) : name)
                        .isEmpty())
                .toList();
    }

    private static String beforeMark(String name) {
        return name.substring(0, name.length() - LIST_SENT.length());
    }
}

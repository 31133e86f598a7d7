package io.gapwise.site.topics;

import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says beside which field of a form what is wrong. */
final class TypedProblems {

    private static final Pattern PLACE = Pattern.compile("(?:/agreement)?/(\\w+)(?:/(\\d+))?");

    private TypedProblems() {}

    /**
     * Returns sentences by the names of the fields.
     *
     * @param topics the topics that were sent, of which a sentence names the one that it is about
     */
    static Map<String, String> of(BadParameters bad, List<String> topics, Locale language) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (ErrorEntry error : bad.errors()) {
            Matcher place = PLACE.matcher(error.pointer() == null ? "" : error.pointer());
            String field = place.matches() ? place.group(1) : "";
            String said = error.in(language).detail();
            if (place.matches() && place.group(2) != null && field.equals("topics")) {
                said = "“" + topics.get(Integer.parseInt(place.group(2))) + "”: " + said;
            }
            problems.merge(field, said, (one, other) -> one.contains(other) ? one : one + " " + other);
        }
        return problems;
    }
}

package io.gapwise.service.xapi;

import io.gapwise.service.proof.Sha256;
import io.gapwise.sheets.xapi.Activity;
import io.gapwise.sheets.xapi.XapiStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An activity that a statement tells something of. Moodle sends each attempt at a test as an activity of its own, which no
 * analyst could name; what is said of an attempt is said of the test.
 */
record About(Activity activity, String hash, Part part) {

    /** Says whether the statement is about the activity or about a part of it. */
    enum Part {
        ITSELF,
        /** Who finishes a chapter has begun the course and not finished it. */
        AROUND
    }

    /** At most so many activities around one statement are kept; nothing that is taught is nested as deeply. */
    private static final int MOST = 20;

    static String hash(String iri) {
        return Sha256.ofText(iri);
    }

    /** Lists the activities that a statement tells something of, each once, the nearest first. */
    static List<About> of(XapiStatement statement) {
        Map<String, About> found = new LinkedHashMap<>();
        statement
                .object()
                .match(
                        activity -> {
                            itself(activity, statement).forEach(each -> add(found, each, Part.ITSELF));
                            statement.parents().forEach(each -> add(found, each, Part.AROUND));
                            statement.grouping().forEach(each -> add(found, each, Part.AROUND));
                            return found;
                        },
                        reference -> found,
                        () -> found);
        return List.copyOf(found.values());
    }

    private static List<Activity> itself(Activity activity, XapiStatement statement) {
        return activity.isAttempt() && !statement.parents().isEmpty()
                ? List.of(statement.parents().get(0))
                : List.of(activity);
    }

    private static void add(Map<String, About> found, Activity activity, Part part) {
        if (found.size() < MOST && !activity.isAttempt()) {
            String hash = hash(activity.id());
            found.putIfAbsent(hash, new About(activity, hash, part));
        }
    }
}

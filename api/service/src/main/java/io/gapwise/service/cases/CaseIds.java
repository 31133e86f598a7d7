package io.gapwise.service.cases;

import java.util.regex.Pattern;

/** Knows the form of the ids of cases, which is that of answers. */
final class CaseIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private CaseIds() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}

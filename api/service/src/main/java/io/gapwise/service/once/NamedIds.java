package io.gapwise.service.once;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Finds the ids that a request or its answer names: of a case, of an answer to it, or of what belongs to it. Every answer
 * that holds texts of a case names one of them, in its address or in itself.
 */
final class NamedIds {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private NamedIds() {}

    static Set<String> in(String path, HeldAnswer answer) {
        Set<String> ids = new TreeSet<>();
        find(path, ids);
        answer.headers().getOrDefault(HttpHeaders.LOCATION, List.of()).forEach(at -> find(at, ids));
        find(new String(answer.body(), StandardCharsets.ISO_8859_1), ids);
        return ids;
    }

    private static void find(String text, Set<String> ids) {
        Matcher found = ID.matcher(text);
        while (found.find()) {
            ids.add(found.group().toLowerCase(Locale.ROOT));
        }
    }
}

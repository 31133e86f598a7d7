package io.gapwise.insight.rulecases;

import io.gapwise.insight.located.LocatedJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the entry that gives a rule its own case from those that add to it. */
final class EntryKinds {

    static final String WITH = "with";
    static final String CONFIRM = "confirm";

    private EntryKinds() {}

    /**
     * Says whether an entry adds to the rule's own case, in place of giving it.
     *
     * @param own the rules that have a case of their own in the same file
     */
    static boolean adds(LocatedJson entry, Set<String> own) {
        Map<String, LocatedJson.Member> members = entry.members();
        if (members.containsKey(CONFIRM)) {
            return true;
        }
        boolean silences = members.containsKey(EntryReader.SILENT_WHEN);
        boolean more = members.containsKey(EntryReader.THEN)
                || members.containsKey(EntryReader.SPEAKS_WHEN)
                || members.containsKey(WITH);
        return members.containsKey(EntryReader.CASE)
                ? more && !silences
                : more || silences && own.contains(String.valueOf(rule(entry)));
    }

    /** Returns the names of the rules whose own cases these entries give. */
    static Set<String> withOwnCase(List<LocatedJson> entries) {
        return entries.stream()
                .filter(entry -> entry.members().containsKey(EntryReader.CASE)
                        && entry.members().containsKey(EntryReader.SILENT_WHEN)
                        && !entry.members().containsKey(CONFIRM))
                .flatMap(entry -> Stream.ofNullable(rule(entry)))
                .collect(Collectors.toSet());
    }

    /** Returns the name of the rule that an entry is about, if it gives one. */
    static @Nullable String rule(LocatedJson entry) {
        LocatedJson.Member named = entry.members().get(EntryReader.RULE);
        return named == null ? null : named.value().text();
    }
}

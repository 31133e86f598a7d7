package io.gapwise.site.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * Holds what somebody typed into a form, or what a form begins with, so that a form that is refused shows it again.
 *
 * @param values the values of each field
 */
record TypedFields(Map<String, List<String>> values) {

    TypedFields {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = Map.copyOf(copy);
    }

    static TypedFields of(MultiValueMap<String, String> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> values.put(
                name, all.stream().map(each -> each == null ? "" : each).toList()));
        return new TypedFields(values);
    }

    /** Returns the fields of a form that nobody has typed into. */
    static TypedFields begin(Map<String, String> values) {
        Map<String, List<String>> each = new LinkedHashMap<>();
        values.forEach((name, value) -> each.put(name, List.of(value)));
        return new TypedFields(each);
    }

    /** Returns what was typed into a field; empty where nothing was. */
    public String get(String field) {
        return values.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }

    /** Returns everything that was chosen of a field. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Says whether something was chosen. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** Returns the revision that somebody has seen; one that never is where the form does not say. */
    long revision() {
        String revision = get("revision");
        return revision.matches("\\d{1,15}") ? Long.parseLong(revision) : -1;
    }

    /** Returns the fields with one of them changed. */
    TypedFields with(String field, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(field, List.of(value));
        return new TypedFields(changed);
    }

    /** Lists the lines of a field that say something. */
    List<String> lines(String field) {
        return get(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

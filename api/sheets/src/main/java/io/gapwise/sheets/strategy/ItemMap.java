package io.gapwise.sheets.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what the columns of a list mean.
 *
 * @param fields the field by the name of each column; empty for a column that is not used
 */
public record ItemMap(Map<String, String> fields) {

    public static final String UNUSED = "";

    public ItemMap {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the column that holds a field. */
    public Optional<String> column(String field) {
        return fields.entrySet().stream()
                .filter(each -> each.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the same with what somebody said of some columns. A field that he gives to one is taken from others. */
    public ItemMap with(Map<String, String> said) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.replaceAll((column, field) -> !said.containsKey(column) && said.containsValue(field) ? UNUSED : field);
        said.forEach((column, field) -> changed.replace(column, field));
        return new ItemMap(changed);
    }

    /** Lists the fields that more than one column is to be. */
    public List<String> twice() {
        List<String> seen = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (String field : fields.values()) {
            if (!field.isEmpty() && seen.contains(field)) {
                twice.add(field);
            }
            seen.add(field);
        }
        return twice;
    }
}

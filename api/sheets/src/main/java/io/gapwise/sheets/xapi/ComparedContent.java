package io.gapwise.sheets.xapi;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a statement so that two that say the same are the same text: without what the receiver sets, without what is
 * said of verbs and activities beside their names, in one order, with points in time in UTC, and with durations to a
 * hundredth of a second.
 */
final class ComparedContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LEFT_OUT = Set.of("id", "authority", "stored", "version", "attachments");
    private static final Set<String> IN_LOWER_CASE = Set.of("registration", "mbox", "mbox_sha1sum");
    private static final Set<String> RELATIONS = Set.of("parent", "grouping", "category", "other");

    /** What these hold is the sender's own, so that nothing in it is taken for something else. */
    private static final String EXTENSIONS = "extensions";

    private static final Pattern BEYOND_HUNDREDTHS = Pattern.compile("([.,]\\d{2})\\d+S");

    private ComparedContent() {}

    static String of(JsonNode statement) {
        StringBuilder text = new StringBuilder();
        for (String name : names(statement)) {
            if (!LEFT_OUT.contains(name)) {
                text.append(JSON.writeValueAsString(name))
                        .append(':')
                        .append(member(name, statement.path(name)))
                        .append(',');
            }
        }
        return text.toString();
    }

    private static List<String> names(JsonNode object) {
        return object.propertyNames().stream().sorted().toList();
    }

    private static String member(String name, JsonNode value) {
        if (name.equals(EXTENSIONS)) {
            return plain(value);
        } else if (RELATIONS.contains(name) && value.isObject()) {
            return "[" + written(value) + ",]";
        } else if ((name.equals("member") || RELATIONS.contains(name)) && value.isArray()) {
            return inAnyOrder(value);
        } else if (name.equals("timestamp") && value.isString()) {
            return Forms.instant(value.asString()).map(Object::toString).orElse(value.asString());
        } else if (name.equals("duration") && value.isString()) {
            return BEYOND_HUNDREDTHS.matcher(value.asString()).replaceAll("$1S");
        } else if (IN_LOWER_CASE.contains(name) && value.isString()) {
            return value.asString().toLowerCase(Locale.ROOT);
        }
        return written(value);
    }

    private static String inAnyOrder(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(ComparedContent::written)
                .sorted()
                .collect(Collectors.joining(",", "[", ",]"));
    }

    private static String written(JsonNode value) {
        if (value.isObject()) {
            StringBuilder text = new StringBuilder("{");
            for (String name : names(value)) {
                // An object is an activity and an actor an agent where they do not say it.
                if (!name.equals("display") && !name.equals("definition") && !isUsual(name, value.path(name))) {
                    text.append(JSON.writeValueAsString(name))
                            .append(':')
                            .append(member(name, value.path(name)))
                            .append(',');
                }
            }
            return text.append('}').toString();
        } else if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ComparedContent::written)
                    .collect(Collectors.joining(",", "[", ",]"));
        }
        return scalar(value);
    }

    private static boolean isUsual(String name, JsonNode value) {
        return name.equals("objectType")
                && value.isString()
                && Set.of("Activity", "Agent").contains(value.asString());
    }

    private static String plain(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, String> members = new TreeMap<>();
            value.propertyNames().forEach(name -> members.put(JSON.writeValueAsString(name), plain(value.path(name))));
            return members.toString();
        } else if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ComparedContent::plain)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return scalar(value);
    }

    private static String scalar(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toString() : JSON.writeValueAsString(value);
    }
}

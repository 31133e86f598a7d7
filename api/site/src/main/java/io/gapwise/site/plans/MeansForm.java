package io.gapwise.site.plans;

import io.gapwise.practice.plan.Blackout;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Supply;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes means as a form has them, and turns what was typed back. */
final class MeansForm {

    /** Lists the fields that hold amounts by name, as the written form of a plan calls them. */
    static final Map<String, Resource> BY_NAME = Map.of(
            "learners", Resource.LEARNERS,
            "experts", Resource.EXPERT,
            "mentors", Resource.MENTOR,
            "owners", Resource.OWNER,
            "seats", Resource.SEATS);

    private MeansForm() {}

    static TypedFields of(Means means) {
        Map<String, String> fields = new LinkedHashMap<>();
        Long inAll = means.budget().inAll();
        fields.put("currency", means.currency() == null ? "" : means.currency());
        fields.put("budget", inAll == null ? "" : String.valueOf(inAll));
        fields.put("budgetByPeriod", AmountLines.perPeriod(means.budget().byPeriod()));
        BY_NAME.forEach((field, resource) -> fields.put(field, supplies(means, resource)));
        Set<String> limited = means.supplies().stream()
                .filter(supply -> supply.resource() == Resource.LEARNERS)
                .map(Supply::name)
                .collect(Collectors.toSet());
        String open = means.audiences().stream()
                .map(audience -> audience.name())
                .filter(name -> !limited.contains(name))
                .collect(Collectors.joining("\n"));
        fields.merge("learners", open, (a, b) -> (a + "\n" + b).strip());
        fields.put(
                "atOnce",
                means.audiences().stream()
                        .filter(audience -> audience.mostAtOnce() != null)
                        .map(audience -> audience.name() + ": " + audience.mostAtOnce())
                        .collect(Collectors.joining("\n")));
        fields.put(
                "blackouts",
                means.blackouts().stream()
                        .map(blackout -> written(blackout, means))
                        .collect(Collectors.joining("\n")));
        return TypedFields.begin(fields);
    }

    private static String supplies(Means means, Resource resource) {
        return means.supplies().stream()
                .filter(supply -> supply.resource() == resource)
                .map(supply -> supply.name() + ": " + AmountLines.perPeriod(supply.byPeriod()))
                .collect(Collectors.joining("\n"));
    }

    private static String written(Blackout blackout, Means means) {
        String period = means.periods().get(blackout.period()).name();
        return blackout.audience() == null ? period : period + ": " + blackout.audience();
    }

    /** Puts what was typed in place of the means of a request; its periods stay. */
    static void write(TypedFields typed, ObjectNode means) {
        JsonNode periods = means.path("periods");
        means.removeAll();
        means.set("periods", periods);
        if (!typed.get("currency").isBlank()) {
            means.put("currency", typed.get("currency").strip());
        }
        if (!typed.get("budget").isBlank()) {
            means.withObjectProperty("budget").set("inAll", AmountLines.number(typed.get("budget")));
        }
        if (!typed.get("budgetByPeriod").isBlank()) {
            means.withObjectProperty("budget").set("byPeriod", AmountLines.amount(typed.get("budgetByPeriod")));
        }
        audiences(means, typed.lines("learners"));
        AmountLines.read(typed.lines("atOnce")).forEachEntry((name, most) -> atOnce(means, name, most));
        BY_NAME.keySet().stream().sorted().forEach(field -> {
            // Only an audience can be named without a number: then its hours are not limited.
            ObjectNode amounts = field.equals("learners")
                    ? AmountLines.read(typed.lines(field))
                    : AmountLines.all(typed.lines(field));
            if (!amounts.isEmpty()) {
                means.set(field, amounts);
            }
        });
        blackouts(typed.lines("blackouts"), means);
    }

    /** Adds the audiences of lines that are not there yet. */
    static void audiences(ObjectNode means, List<String> lines) {
        Set<String> known = new LinkedHashSet<>();
        means.path("audiences").forEach(each -> known.add(name(each)));
        AmountLines.names(lines).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> means.withArrayProperty("audiences").add(name));
    }

    private static String name(JsonNode audience) {
        return audience.isString()
                ? audience.stringValue()
                : audience.path("name").asString("");
    }

    private static void atOnce(ObjectNode means, String name, JsonNode most) {
        ArrayNode audiences = means.withArrayProperty("audiences");
        for (int i = audiences.size() - 1; i >= 0; i--) {
            if (name(audiences.get(i)).equals(name)) {
                audiences.remove(i);
            }
        }
        audiences.addObject().put("name", name).set("mostAtOnce", most);
    }

    private static void blackouts(List<String> lines, ObjectNode means) {
        for (String line : lines) {
            ObjectNode blackout = means.withArrayProperty("blackouts").addObject();
            int colon = periodNamed(line, means) ? -1 : line.indexOf(':');
            blackout.put("period", (colon < 0 ? line : line.substring(0, colon)).strip());
            if (colon >= 0) {
                blackout.put("audience", line.substring(colon + 1).strip());
            }
        }
    }

    private static boolean periodNamed(String line, ObjectNode means) {
        return means.path("periods")
                .valueStream()
                .anyMatch(period -> name(period).equals(line));
    }

    /** Returns the field of the form that a place in the means belongs to. */
    static String field(String pointer) {
        String[] steps = pointer.replaceFirst("^/request", "").split("/");
        if (steps.length < 3 || !steps[1].equals("means")) {
            return "";
        }
        return switch (steps[2]) {
            case "budget" -> steps.length > 3 && steps[3].equals("byPeriod") ? "budgetByPeriod" : "budget";
            case "currency" -> "currency";
            case "audiences" -> "atOnce";
            case "blackouts" -> "blackouts";
            default -> BY_NAME.containsKey(steps[2]) ? steps[2] : "";
        };
    }
}

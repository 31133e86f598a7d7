package io.gapwise.practice.planfile;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.practice.plan.Audience;
import io.gapwise.practice.plan.Blackout;
import io.gapwise.practice.plan.Budget;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Supply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the means of a plan. */
final class MeansReader {

    static final String AT = "/means";

    private static final List<String> MEMBERS = Stream.concat(
                    Stream.of("periods", "currency", "budget", "audiences", "blackouts"),
                    Stream.of(Resource.values()).map(Members::of))
            .toList();

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final Fields fields;
    private final JsonNode means;
    private final List<Period> periods = new ArrayList<>();

    MeansReader(Fields fields, JsonNode means) {
        this.fields = fields;
        this.means = means;
    }

    Means read() {
        if (Fields.left(means) || !fields.object(means, AT, MEMBERS)) {
            if (Fields.left(means)) {
                fields.note(ProblemKind.MISSING, AT, fields.words().say("missing", "means"), List.of());
            }
            return Means.of(List.of());
        }
        periods();
        return new Means(periods, budget(), audiences(), supplies(), blackouts(), currency());
    }

    private @Nullable String currency() {
        String currency = fields.optional(means, "currency", AT);
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            fields.note(ProblemKind.WRONG_FORM, AT + "/currency", fields.words().say("currency"), List.of());
        }
        return currency;
    }

    private List<String> names() {
        return periods.stream().map(Period::name).toList();
    }

    private void periods() {
        List<JsonNode> all = fields.list(means, "periods", AT);
        for (int i = 0; i < all.size(); i++) {
            String at = AT + "/periods/" + i;
            JsonNode period = all.get(i);
            if (period.isString()) {
                periods.add(Period.of(period.stringValue()));
            } else if (fields.object(period, at, List.of("name", "from", "to"))) {
                periods.add(new Period(
                        fields.required(period, "name", at),
                        fields.day(period, "from", at),
                        fields.day(period, "to", at)));
            } else {
                periods.add(Period.of("?" + i));
            }
        }
    }

    private Budget budget() {
        JsonNode budget = means.path("budget");
        String at = AT + "/budget";
        if (Fields.left(budget) || !fields.object(budget, at, List.of("inAll", "byPeriod"))) {
            return Budget.OPEN;
        }
        List<Long> byPeriod =
                Fields.left(budget.path("byPeriod")) ? List.of() : each(budget.path("byPeriod"), at + "/byPeriod");
        return new Budget(byPeriod, fields.optionalNumber(budget, "inAll", at));
    }

    /** Reads one number for each period, or one for all of them. */
    private List<Long> each(JsonNode amounts, String at) {
        if (amounts.isArray()) {
            List<Long> all = new ArrayList<>();
            for (JsonNode amount : amounts) {
                all.add(fields.number(amount, at + "/" + all.size()));
            }
            return all;
        }
        return Collections.nCopies(periods.size(), fields.number(amounts, at));
    }

    private List<Audience> audiences() {
        List<Audience> audiences = new ArrayList<>();
        for (JsonNode audience : fields.list(means, "audiences", AT)) {
            String at = AT + "/audiences/" + audiences.size();
            if (audience.isString()) {
                audiences.add(new Audience(audience.stringValue(), null));
            } else if (fields.object(audience, at, List.of("name", "mostAtOnce"))) {
                Long most = fields.optionalNumber(audience, "mostAtOnce", at);
                audiences.add(new Audience(
                        fields.required(audience, "name", at),
                        most == null ? null : Integer.valueOf(Members.whole(most))));
            } else {
                audiences.add(new Audience("?" + audiences.size(), null));
            }
        }
        return audiences;
    }

    private List<Supply> supplies() {
        List<Supply> supplies = new ArrayList<>();
        for (Resource resource : Resource.values()) {
            JsonNode named = means.path(Members.of(resource));
            String at = AT + "/" + Members.of(resource);
            if (!Fields.left(named) && !named.isObject()) {
                fields.wrong(named, at, "a.object");
            }
            named.propertyStream()
                    .forEach(one -> supplies.add(new Supply(
                            resource, one.getKey(), each(one.getValue(), at + "/" + Fields.escaped(one.getKey())))));
        }
        return supplies;
    }

    private List<Blackout> blackouts() {
        List<Blackout> blackouts = new ArrayList<>();
        List<JsonNode> all = fields.list(means, "blackouts", AT);
        for (int i = 0; i < all.size(); i++) {
            String at = AT + "/blackouts/" + i;
            if (fields.object(all.get(i), at, List.of("period", "audience"))) {
                String period = fields.required(all.get(i), "period", at);
                if (!period.isEmpty()) {
                    blackouts.add(new Blackout(
                            fields.position(period, names(), at + "/period"),
                            fields.optional(all.get(i), "audience", at)));
                }
            }
        }
        return blackouts;
    }
}

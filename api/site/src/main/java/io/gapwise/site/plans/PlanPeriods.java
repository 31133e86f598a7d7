package io.gapwise.site.plans;

import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Names the periods of a plan: months, or three months at a time, one behind the other from a day on. */
final class PlanPeriods {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

    private PlanPeriods() {}

    static ArrayNode of(LocalDate first, int count, boolean quarters, SiteTexts say) {
        ArrayNode periods = JsonNodeFactory.instance.arrayNode();
        int months = quarters ? MONTHS_OF_A_QUARTER : 1;
        for (int i = 0; i < count; i++) {
            LocalDate from = first.plusMonths((long) i * months);
            LocalDate to = first.plusMonths((long) (i + 1) * months).minusDays(1);
            ObjectNode period = periods.addObject();
            period.put("name", name(from, to, quarters, say));
            period.put("from", from.toString());
            period.put("to", to.toString());
        }
        return periods;
    }

    /** Calls a whole month or quarter by its name, and anything else by its first day. */
    private static String name(LocalDate from, LocalDate to, boolean quarters, SiteTexts say) {
        if (from.getDayOfMonth() != 1) {
            return say.text("plan.period.from", say.day(from));
        } else if (!quarters) {
            return DateTimeFormatter.ofPattern("LLLL uuuu", say.locale()).format(from);
        }
        boolean calendar = to.getMonthValue() % MONTHS_OF_A_QUARTER == 0;
        return calendar
                ? say.text("plan.period.quarter", to.getMonthValue() / MONTHS_OF_A_QUARTER, YEAR.format(to))
                : say.text("plan.period.from", say.day(from));
    }
}

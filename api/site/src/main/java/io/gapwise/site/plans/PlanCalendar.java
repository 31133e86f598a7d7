package io.gapwise.site.plans;

import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.service.calendars.CalendarLines;
import io.gapwise.site.SiteTexts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes what is in a plan as a calendar: an event for the first and for the last day of each, as far as its periods have
 * days. The ids stay, so that the calendar of a later version changes what is there.
 */
@Component
final class PlanCalendar {

    private final PlanTexts texts;
    private final SiteTexts say;

    PlanCalendar(PlanTexts texts, SiteTexts say) {
        this.texts = texts;
        this.say = say;
    }

    /**
     * @param made when the version was worked out
     * @param address the address of the plan's page
     */
    byte[] of(PlanReport report, PlanHead head, OffsetDateTime made, String address) {
        PlanFacts facts = texts.facts(report);
        CalendarLines lines = new CalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Gapwise//Training plan//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        lines.addText("X-WR-CALNAME", head.name());
        for (Planned one : facts.planned()) {
            Written event = new Written(lines, facts, head, made, address, one);
            facts.day(one.start(), false).ifPresent(day -> event.write("starts", day));
            facts.day(one.end(), true).ifPresent(day -> event.write("ends", day));
        }
        lines.add("END", "VCALENDAR");
        return lines.bytes();
    }

    /** Writes the events of one initiative. */
    private final class Written {

        private final CalendarLines lines;
        private final PlanFacts facts;
        private final PlanHead head;
        private final OffsetDateTime made;
        private final String address;
        private final Planned one;

        Written(CalendarLines lines, PlanFacts facts, PlanHead head, OffsetDateTime made, String address, Planned one) {
            this.lines = lines;
            this.facts = facts;
            this.head = head;
            this.made = made;
            this.address = address;
            this.one = one;
        }

        private void write(String what, LocalDate day) {
            String id = head.id() + "/" + one.candidate() + "/" + what;
            lines.add("BEGIN", "VEVENT");
            lines.add("UID", UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)) + "@gapwise");
            lines.addMoment("DTSTAMP", made);
            lines.add("SEQUENCE", String.valueOf(head.version()));
            lines.addText(
                    "SUMMARY", say.text("plan.calendar." + what, facts.reasons().title(one.candidate())));
            lines.addText(
                    "DESCRIPTION",
                    say.text(
                            "plan.calendar.why",
                            String.join("; ", facts.reasons().eachWhyIn(one.why()))));
            lines.add("STATUS", head.approvedBy() == null ? "TENTATIVE" : "CONFIRMED");
            lines.addDay("DTSTART", day);
            lines.addDay("DTEND", day.plusDays(1));
            // Nobody is busy all day because something starts.
            lines.add("TRANSP", "TRANSPARENT");
            lines.add("URL", address);
            lines.add("END", "VEVENT");
        }
    }
}

package io.gapwise.site.initiatives;

import io.gapwise.service.load.Costly;
import io.gapwise.service.outcomes.ReminderCalendars;
import io.gapwise.service.outcomes.Reminders;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists what is to be measured next, and makes and takes back the addresses at which calendars read it. */
@Controller
@RequestMapping("/initiatives/reminders")
class ReminderPages {

    private static final int MONTHS_AHEAD = 6;
    private static final int SHOWN = 100;

    private final Reminders reminders;
    private final ReminderCalendars calendars;
    private final SiteTexts say;
    private final Today today;

    ReminderPages(Reminders reminders, ReminderCalendars calendars, SiteTexts say, Today today) {
        this.reminders = reminders;
        this.calendars = calendars;
        this.say = say;
        this.today = today;
    }

    @Costly
    @GetMapping
    ModelAndView list() {
        return page(null);
    }

    /** Makes an address. It is shown once and stored nowhere. */
    @PostMapping("/feeds")
    ModelAndView make() {
        String path = calendars.make(say.locale()).path();
        return page(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUriString());
    }

    @PostMapping("/feeds/{feed}/revoke")
    ModelAndView revoke(@PathVariable("feed") String feed) throws ResourceNotFound {
        calendars.revoke(feed);
        return new ModelAndView("redirect:/initiatives/reminders#feed");
    }

    private ModelAndView page(@Nullable String address) {
        LocalDate day = today.day();
        var due = reminders.first(day.plusMonths(MONTHS_AHEAD), SHOWN + 1, say.locale());
        ModelAndView page = new ModelAndView("initiatives/reminders");
        page.addObject("reminders", due.stream().limit(SHOWN).toList());
        page.addObject("more", due.size() > SHOWN);
        page.addObject("feeds", calendars.own());
        page.addObject("address", address);
        return page;
    }
}

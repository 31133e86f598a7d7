package io.gapwise.site.initiatives;

import io.gapwise.service.load.Costly;
import io.gapwise.service.outcomes.ReminderCalendars;
import io.gapwise.service.outcomes.Reminders;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.links.OnceText;
import io.gapwise.site.links.SentForms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists what is to be measured next, and makes and takes back the addresses at which calendars read it. */
@Controller
@RequestMapping("/initiatives/reminders")
class ReminderPages {

    private static final int MONTHS_AHEAD = 6;
    private static final int SHOWN = 100;
    private static final int MARK = 4;

    private final Reminders reminders;
    private final ReminderCalendars calendars;
    private final SentForms sent;
    private final SiteTexts say;
    private final Today today;

    ReminderPages(Reminders reminders, ReminderCalendars calendars, SentForms sent, SiteTexts say, Today today) {
        this.reminders = reminders;
        this.calendars = calendars;
        this.sent = sent;
        this.say = say;
        this.today = today;
    }

    @Costly
    @GetMapping
    ModelAndView list() {
        return page(null, false);
    }

    /** Leads whoever opens the address of the form again to the page that has it. */
    @GetMapping("/feeds")
    ModelAndView form() {
        return new ModelAndView("redirect:/initiatives/reminders#feed");
    }

    /** Makes an address, once for a form. It is shown once and stored nowhere. */
    @PostMapping("/feeds")
    ModelAndView make(@RequestParam(name = "once", defaultValue = "") String once) {
        if (!sent.isNew(OnceText.read(once))) {
            return page(null, true);
        }
        ReminderCalendars.Made made = calendars.make(say.locale());
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(made.path())
                .build()
                .toUriString();
        // By its first letters an address can be told from others where they are listed without their secrets.
        return page(address, false).addObject("mark", made.feed().id().substring(0, MARK));
    }

    @PostMapping("/feeds/{feed}/revoke")
    ModelAndView revoke(@PathVariable("feed") String feed) throws ResourceNotFound {
        calendars.revoke(feed);
        return new ModelAndView("redirect:/initiatives/reminders#feed");
    }

    /** @param again whether the form was sent before, so that nothing was made */
    private ModelAndView page(@Nullable String address, boolean again) {
        LocalDate day = today.day();
        var due = reminders.first(day.plusMonths(MONTHS_AHEAD), SHOWN + 1, say.locale());
        ModelAndView page = new ModelAndView("initiatives/reminders");
        page.addObject("reminders", due.stream().limit(SHOWN).toList());
        page.addObject("more", due.size() > SHOWN);
        page.addObject("feeds", calendars.own());
        page.addObject("address", address);
        page.addObject("again", again);
        page.addObject("once", OnceText.random());
        page.addObject("pageAddress", "/initiatives/reminders");
        page.addObject("shownOnce", address != null);
        return page;
    }
}

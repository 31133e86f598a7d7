package io.gapwise.service.outcomes;

import io.gapwise.core.advice.Advice;
import io.gapwise.practice.schedule.DueMeasure;
import io.gapwise.practice.schedule.Schedule;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.SpokenAnswers;
import io.gapwise.service.recommendations.StoredAnswers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Says what is to be measured next of the initiatives of the caller's tenant, by the weeks of their recommendations.
 * What was measured is no longer due, nor is anything of an initiative that is done or was stopped.
 */
@Component
public class Reminders {

    /** How many initiatives are looked at; those of which something is due for the longest time come first. */
    static final int MOST_INITIATIVES = 200;

    private static final Comparator<Reminder> BY_DAY = Comparator.comparing(Reminder::due)
            .thenComparing(Reminder::title)
            .thenComparing(Reminder::initiative)
            .thenComparing(Reminder::level)
            .thenComparing(Reminder::id);

    private final ListedInitiatives due;
    private final Initiatives initiatives;
    private final StoredAnswers answers;
    private final SpokenAnswers languages;
    private final Clock clock;

    Reminders(
            ListedInitiatives due,
            Initiatives initiatives,
            StoredAnswers answers,
            SpokenAnswers languages,
            Clock clock) {
        this.due = due;
        this.initiatives = initiatives;
        this.answers = answers;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * Lists what is due until a day, the longest due first.
     *
     * @param overdue whether only that counts which should have been measured before today
     */
    public List<Reminder> until(LocalDate day, boolean overdue, Locale language) {
        List<Reminder> found = new ArrayList<>(of(due.until(day, null, MOST_INITIATIVES), day, language));
        found.removeIf(each -> overdue && !each.overdue());
        found.sort(BY_DAY);
        return List.copyOf(found);
    }

    /**
     * Lists what is due first until a day, the longest due first. It looks at no more initiatives than it takes: nothing of
     * the later ones is due before the day that they note.
     *
     * @param most how many to list
     */
    public List<Reminder> first(LocalDate day, int most, Locale language) {
        List<Reminder> found = new ArrayList<>();
        for (ListedInitiatives.Due each : due.until(day, null, MOST_INITIATIVES)) {
            if (found.stream()
                            .filter(reminder -> reminder.due().isBefore(each.on()))
                            .count()
                    >= most) {
                break;
            }
            found.addAll(of(List.of(each), day, language));
        }
        return found.stream().sorted(BY_DAY).limit(most).toList();
    }

    /** Hands over all that is due until a day, some initiatives at a time. */
    void each(LocalDate day, Locale language, Consumer<List<Reminder>> to) {
        List<ListedInitiatives.Due> some = due.until(day, null, MOST_INITIATIVES);
        while (!some.isEmpty()) {
            to.accept(of(some, day, language));
            some = due.until(day, some.get(some.size() - 1), MOST_INITIATIVES);
        }
    }

    private List<Reminder> of(List<ListedInitiatives.Due> some, LocalDate day, Locale language) {
        List<Reminder> found = new ArrayList<>();
        for (ListedInitiatives.Due each : some) {
            of(each.id(), language).stream()
                    .filter(reminder -> !reminder.due().isAfter(day))
                    .forEach(found::add);
        }
        return found;
    }

    /** Lists all that is still to be measured of an initiative; nothing where it is gone or cannot be read. */
    private List<Reminder> of(String id, Locale language) {
        try {
            Initiative initiative = initiatives.get(id);
            Advice advice = answers.of(initiative.recommendation()).advice();
            Map<String, String> spoken = spoken(initiative.recommendation(), advice, language);
            LocalDate today = today();
            List<Reminder> found = new ArrayList<>();
            for (DueMeasure measure : Schedule.of(advice.measures(), initiatives.outcomes(id), today)
                    .measures()) {
                LocalDate on = measure.due();
                if (on != null && measure.takenOn() == null) {
                    String said = spoken.getOrDefault(measure.measure(), measure.measure());
                    found.add(Reminder.of(initiative, measure, said, on, today));
                }
            }
            return found;
        } catch (ResourceNotFound | Refusal e) {
            return List.of();
        }
    }

    /** Returns what the measures are called in a language, by what they are called in the stored answer. */
    private Map<String, String> spoken(String recommendation, Advice advice, Locale language) {
        List<Advice.MeasureAdvised> said =
                languages.of(recommendation, advice, language).advice().measures();
        Map<String, String> spoken = new HashMap<>();
        for (int i = 0; i < said.size() && i < advice.measures().size(); i++) {
            spoken.put(advice.measures().get(i).measure(), said.get(i).measure());
        }
        return spoken;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package io.gapwise.site.atwork;

import io.gapwise.practice.outcomes.Condition;
import io.gapwise.service.atwork.AskedGroup;
import io.gapwise.service.atwork.AtWorkAnswers;
import io.gapwise.service.atwork.HowOften;
import io.gapwise.service.links.LinesOfText;
import io.gapwise.site.links.LinkedForm;
import io.gapwise.site.links.OnceText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what somebody sent, as it was sent, so that it can be shown again.
 *
 * @param once a random text from the page, so that a form that is sent twice counts once; empty where the form has none
 * @param another whether somebody says that another person answered before at the same device
 * @param numbers what stood in the fields for numbers of people
 */
public record AtWorkForm(
        String once,
        boolean another,
        String often,
        String prompted,
        Map<String, String> numbers,
        Set<Condition> helps,
        Set<Condition> hinders,
        String story)
        implements LinkedForm<AtWorkForm> {

    static final String PEOPLE = "people";
    static final String DOING = "doing";
    static final String PROMPTED_PEOPLE = "promptedPeople";

    private static final String YES = "yes";
    private static final String NO = "no";

    static AtWorkForm empty(HttpServletRequest request) {
        return new AtWorkForm(
                OnceText.random(), LinkedForm.isOfAnother(request), "", "", Map.of(), Set.of(), Set.of(), "");
    }

    static AtWorkForm read(HttpServletRequest request) {
        return new AtWorkForm(
                OnceText.read(request.getParameter("once")),
                LinkedForm.isOfAnother(request),
                sent(request, "often"),
                sent(request, "prompted"),
                Map.of(
                        PEOPLE, sent(request, PEOPLE),
                        DOING, sent(request, DOING),
                        PROMPTED_PEOPLE, sent(request, PROMPTED_PEOPLE)),
                chosen(request, "helps"),
                chosen(request, "hinders"),
                sent(request, "story"));
    }

    private static String sent(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static Set<Condition> chosen(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        Set<String> words = values == null
                ? Set.of()
                : Set.copyOf(Arrays.asList(values).stream().distinct().toList());
        return Arrays.stream(Condition.values())
                .filter(each -> words.contains(each.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class)));
    }

    @Override
    public AtWorkForm renewed() {
        return new AtWorkForm(OnceText.random(), another, often, prompted, numbers, helps, hinders, story);
    }

    public String number(String name) {
        return numbers.getOrDefault(name, "");
    }

    /** Says whether the numbers of a manager can be true: none is more than the one that it is a part of. */
    boolean areNumbersRight() {
        Integer people = whole(PEOPLE);
        Integer doing = whole(DOING);
        Integer prompted = whole(PROMPTED_PEOPLE);
        boolean written = isRead(PEOPLE, people) && isRead(DOING, doing) && isRead(PROMPTED_PEOPLE, prompted);
        boolean together = (people == null) == (doing == null) && (prompted == null || doing != null);
        return written
                && together
                && (people == null || doing == null || doing <= people)
                && (prompted == null || doing == null || prompted <= doing);
    }

    private boolean isRead(String name, @Nullable Integer read) {
        return number(name).isEmpty() || read != null && read <= AtWorkAnswers.MOST_PEOPLE;
    }

    private @Nullable Integer whole(String name) {
        String written = number(name);
        return written.matches("[0-9]{1,6}") ? Integer.valueOf(written) : null;
    }

    /** Says whether the example can be read and is not too long. */
    boolean isStoryRight() {
        return story.length() <= AtWorkAnswers.LONGEST_STORY && LinesOfText.isReadable(story);
    }

    /** Returns what was answered of the questions that a group is asked. */
    AtWorkAnswers answers(AskedGroup asked) {
        boolean managers = asked == AskedGroup.MANAGERS;
        return new AtWorkAnswers(
                managers ? null : howOften(),
                managers || prompted.isEmpty() ? null : promptedTruth(),
                managers ? whole(PEOPLE) : null,
                managers ? whole(DOING) : null,
                managers ? whole(PROMPTED_PEOPLE) : null,
                helps,
                hinders,
                LinesOfText.visible(story) == 0 ? null : story);
    }

    private @Nullable Boolean promptedTruth() {
        return switch (prompted) {
            case YES -> Boolean.TRUE;
            case NO -> Boolean.FALSE;
            default -> null;
        };
    }

    private @Nullable HowOften howOften() {
        return Arrays.stream(HowOften.values())
                .filter(each -> each.name().equals(often))
                .findFirst()
                .orElse(null);
    }
}

package io.gapwise.site.topics;

import io.gapwise.service.links.LinesOfText;
import io.gapwise.service.topics.TopicOffer;
import io.gapwise.service.topics.TopicPicks;
import io.gapwise.site.links.LinkedForm;
import io.gapwise.site.links.OnceText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what somebody sent, as it was sent, so that it can be shown again.
 *
 * @param once a random text from the page, so that a form that is sent twice counts once; empty where the form has none
 * @param another whether somebody says that another person answered before at the same device
 * @param picks the places of the topics by choice, the first one first; -1 where nothing was chosen
 * @param times the places of the times that suit
 */
public record ChoosingForm(String once, boolean another, List<Integer> picks, Set<Integer> times, String wish)
        implements LinkedForm<ChoosingForm> {

    private static final int NOTHING = -1;

    /** What looks like an address or a number by which somebody could be found. */
    private static final Pattern FINDS_SOMEBODY = Pattern.compile("@|://|www\\.|(?:\\d[\\s./()-]*){5}");

    public ChoosingForm {
        picks = List.copyOf(picks);
        times = Set.copyOf(times);
    }

    static ChoosingForm empty(TopicOffer offer, HttpServletRequest request) {
        return new ChoosingForm(
                OnceText.random(),
                LinkedForm.isOfAnother(request),
                Collections.nCopies(offer.mostPicks(), NOTHING),
                Set.of(),
                "");
    }

    static ChoosingForm read(TopicOffer offer, HttpServletRequest request) {
        List<Integer> picks = new ArrayList<>();
        for (int choice = 1; choice <= offer.mostPicks(); choice++) {
            picks.add(
                    place(request.getParameter("pick-" + choice), offer.topics().size()));
        }
        String[] times = request.getParameterValues("time");
        String wish = request.getParameter("wish");
        return new ChoosingForm(
                OnceText.read(request.getParameter("once")),
                LinkedForm.isOfAnother(request),
                picks,
                times == null
                        ? Set.of()
                        : Arrays.stream(times)
                                .map(each -> place(each, offer.times().size()))
                                .filter(each -> each != NOTHING)
                                .collect(Collectors.toSet()),
                wish == null ? "" : wish.strip());
    }

    private static int place(@Nullable String sent, int size) {
        boolean known = sent != null && sent.matches("\\d{1,2}") && Integer.parseInt(sent) < size;
        return known ? Integer.parseInt(sent) : NOTHING;
    }

    @Override
    public ChoosingForm renewed() {
        return new ChoosingForm(OnceText.random(), another, picks, times, wish);
    }

    /** Returns the place of the topic of a choice, counted from 1; -1 where nothing was chosen. */
    public int pick(int choice) {
        return picks.get(choice - 1);
    }

    boolean isATopicTwice() {
        List<Integer> chosen = chosen();
        return new HashSet<>(chosen).size() < chosen.size();
    }

    private List<Integer> chosen() {
        return picks.stream().filter(each -> each != NOTHING).toList();
    }

    /** Says whether the wish can be read on one line and is not too long. */
    boolean isWishRight() {
        return wish.length() <= TopicPicks.LONGEST_WISH && LinesOfText.isOneLine(wish);
    }

    /** Says whether the wish holds an address or a number by which somebody could be found. */
    boolean namesSomebody() {
        return FINDS_SOMEBODY.matcher(wish).find();
    }

    /** Returns what was chosen. A choice that was left out moves the later ones up. */
    TopicPicks read() {
        return new TopicPicks(chosen(), times, LinesOfText.visible(wish) == 0 ? null : wish);
    }
}

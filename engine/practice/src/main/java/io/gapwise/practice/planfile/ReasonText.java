package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Change;
import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Extra;
import io.gapwise.practice.plan.Goal;
import io.gapwise.practice.plan.GoalPart;
import io.gapwise.practice.plan.Lack;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.WhyIn;
import io.gapwise.practice.plan.WhyOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says reasons in one language, with the titles that people gave. */
public final class ReasonText {

    private static final int NAMED = 5;

    private final PlanRequest request;
    private final PlanWords words;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> gaps = new HashMap<>();

    /** Names every candidate with its id behind its title, by which it is found in a file. */
    ReasonText(PlanRequest request, PlanWords words) {
        this(request, words, candidate -> true);
    }

    private ReasonText(PlanRequest request, PlanWords words, Predicate<Candidate> withId) {
        this.request = request;
        this.words = words;
        request.candidates().forEach(candidate -> titles.put(candidate.id(), named(candidate, withId.test(candidate))));
        request.gaps().forEach(gap -> gaps.put(gap.id(), gap.title().isEmpty() ? gap.id() : gap.title()));
    }

    /** Returns the reasons for a page: an id stands only behind a title that more than one candidate has. */
    public static ReasonText onPages(PlanRequest request, Locale language) {
        Map<String, Long> known =
                request.candidates().stream().collect(Collectors.groupingBy(Candidate::title, Collectors.counting()));
        return new ReasonText(
                request, PlanWords.onPages(language), candidate -> known.getOrDefault(candidate.title(), 0L) > 1);
    }

    private String named(Candidate candidate, boolean withId) {
        String title = candidate.title();
        if (title.isEmpty() || title.equals(candidate.id())) {
            return candidate.id();
        }
        return withId ? words.say("title", title, candidate.id()) : title;
    }

    public String period(int period) {
        return request.means().periods().get(period).name();
    }

    public String title(String id) {
        return titles.getOrDefault(id, id);
    }

    /** Says an amount of money, with its currency where that is known. */
    public String money(long amount) {
        String currency = request.means().currency();
        String number = words.number(amount);
        return currency == null ? number : words.say("amount", number, currency);
    }

    /** Says with a key an amount of money first, in words where its currency is not known. */
    private String money(String key, Object... values) {
        return words.say(request.means().currency() == null ? key : key + ".currency", values);
    }

    /** Says how much money something takes. */
    public String takesMoney(long amount) {
        return money("takes.money", money(amount));
    }

    /** Says how much more it is of what, and when. */
    public String extra(Extra extra) {
        return extra.match(
                money -> {
                    List<String> parts = new ArrayList<>();
                    if (money.inAll() > 0) {
                        parts.add(money("more.money", money(money.inAll())));
                    }
                    money.byPeriod()
                            .forEach((period, more) -> parts.add(money("more.moneyIn", money(more), period(period))));
                    return parts.stream()
                            .reduce((one, next) -> words.say("more.and", one, next))
                            .orElse("");
                },
                hours -> words.say(
                        "more.hours",
                        hours.amount(),
                        resource(hours.resource(), hours.name()),
                        hours.byPeriod().keySet().stream().map(this::period).collect(Collectors.joining(", "))));
    }

    /** Returns what a gap is called; its id where nobody gave it a title. */
    public String gap(String id) {
        return gaps.getOrDefault(id, id);
    }

    public String titles(List<String> ids) {
        String named = ids.stream().limit(NAMED).map(this::title).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? words.say("andMore", named, ids.size() - NAMED) : named;
    }

    public String goal(Goal goal, GoalPart part) {
        return part == GoalPart.WHOLE ? words.word(goal) : words.say("goalPart", words.word(goal), words.word(part));
    }

    public String part(GoalPart part) {
        return words.word(part);
    }

    public String resource(@Nullable Resource resource, String name) {
        return resource == null ? words.say("money") : words.say("resource." + resource, name);
    }

    String whyIn(WhyIn why) {
        return String.join("; ", eachWhyIn(why));
    }

    /** Lists why something is in; there is at least one reason. */
    public List<String> eachWhyIn(WhyIn why) {
        List<String> reasons = new ArrayList<>();
        if (why.mandatory()) {
            reasons.add(words.say("in.mandatory"));
        }
        if (why.begun()) {
            EarlierPlan earlier = Objects.requireNonNull(request.earlier());
            reasons.add(words.say("in.begun", period(earlier.from())));
        }
        if (why.byHand() != null) {
            reasons.add(words.say("in.byHand", words.word(ReportTree.decided(why.byHand()))));
        }
        add(reasons, "in.neededBy", why.neededBy().stream().map(this::title).toList());
        add(reasons, "in.goals", lost(why).stream().map(words::word).toList());
        add(reasons, "in.objectives", why.objectives());
        add(reasons, "in.gaps", why.gaps().stream().map(this::gap).toList());
        return reasons.isEmpty() ? List.of(words.say("in.room")) : reasons;
    }

    /** Leaves out early starts, of which there are fewer whatever is taken out, unless nothing else is lost. */
    private static List<Goal> lost(WhyIn why) {
        List<Goal> others =
                why.goals().stream().filter(goal -> goal != Goal.EARLY).toList();
        return others.isEmpty() ? why.goals() : others;
    }

    private void add(List<String> reasons, String key, List<String> named) {
        if (!named.isEmpty()) {
            reasons.add(words.say(key, String.join(", ", named)));
        }
    }

    /** Says why something starts at another time. */
    public String whyMoved(Change.Moved moved) {
        if (!moved.lacks().isEmpty()) {
            return lacks(moved.lacks());
        }
        return moved.goals().isEmpty()
                ? words.say("moved.equal")
                : words.say(
                        "moved.goals", moved.goals().stream().map(words::word).collect(Collectors.joining(", ")));
    }

    /** Says why something is out. */
    public String whyOut(WhyOut why) {
        return why.match(new WhyOut.Kinds<>(
                forbidden -> words.say("out.forbidden"),
                this::noStart,
                left -> words.say("out.leftAlone"),
                missing -> words.say("out.missing", period(missing.start()), lacks(missing.lacks())),
                nothing -> words.say("out.nothing", period(nothing.start())),
                against -> words.say("out.against", period(against.start()), words.word(against.goal())),
                ended -> words.say("out.ended", period(ended.start()), words.word(ended.goal()))));
    }

    private String noStart(WhyOut.NoStart why) {
        String room = why.earliest() > why.latestEnd()
                ? words.say("out.noStartAtAll", period(why.earliest()), period(Math.max(0, why.latestEnd())))
                : words.say("out.noStart", why.length(), period(why.earliest()), period(why.latestEnd()));
        EarlierPlan earlier = request.earlier();
        return earlier == null || earlier.from() < why.earliest() || earlier.from() == 0
                ? room
                : room + words.say("out.notBefore", period(earlier.from()));
    }

    private String lacks(List<Lack> lacks) {
        return lacks.stream().map(this::lack).collect(Collectors.joining("; "));
    }

    private String lack(Lack lack) {
        return lack.match(new Lack.Kinds<>(
                money -> taken(
                        money.period() == null
                                ? money("lack.money", money(money.needs()), money(money.left()))
                                : money(
                                        "lack.moneyIn",
                                        money(money.needs()),
                                        period(money.period()),
                                        money(money.left())),
                        money.takenBy()),
                scarce -> taken(
                        words.say(
                                "lack.scarce",
                                scarce.needs(),
                                resource(scarce.resource(), scarce.name()),
                                period(scarce.period()),
                                scarce.left()),
                        scarce.takenBy()),
                closed -> closed.audience() == null
                        ? words.say("lack.closed", period(closed.period()))
                        : words.say("lack.closedFor", closed.audience(), period(closed.period())),
                crowded -> words.say(
                        "lack.crowded",
                        crowded.audience(),
                        crowded.most(),
                        period(crowded.period()),
                        titles(crowded.running())),
                before -> before.end() == null
                        ? words.say("lack.before", title(before.candidate()))
                        : words.say("lack.beforeEnds", title(before.candidate()), period(before.end())),
                late -> words.say("lack.late", title(late.candidate()), period(late.start())),
                clash -> words.say("lack.clash", title(clash.candidate()), period(clash.period()))));
    }

    private String taken(String lack, List<String> takenBy) {
        return takenBy.isEmpty() ? lack : words.say("taken", lack, titles(takenBy));
    }
}

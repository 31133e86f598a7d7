package io.gapwise.site.picture;

import io.gapwise.service.recommendations.ListedRecommendation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts all cases read so far by day and keeps the newest dots. It is not safe for use by several threads. */
final class DailyChartCounts {

    /** This is more dots than a screen can show apart. */
    static final int MOST_DOTS = 20_000;
    /** This many sequence numbers are remembered, so that late cases are found without reading all cases again. */
    static final int TAIL = 5_000;

    private final ZoneId zone;
    private final NavigableMap<LocalDate, ChartCounts> days = new TreeMap<>();
    private final Deque<Dot> dots = new ArrayDeque<>();
    private final TreeSet<Long> tail = new TreeSet<>();
    private long count;
    private int undigested;
    private long lastChange;

    DailyChartCounts(ZoneId zone) {
        this.zone = zone;
    }

    /** Counts a case, unless it is already counted. */
    void add(ListedRecommendation listed) {
        if (!tail.add(listed.seq())) {
            return;
        }
        if (tail.size() > TAIL) {
            tail.pollFirst();
        }
        count(listed);
    }

    /** Counts a case that has come back into the lists, with a number that is not higher than the last. */
    void rejoin(ListedRecommendation listed) {
        tail.add(listed.seq());
        count(listed);
    }

    private void count(ListedRecommendation listed) {
        LocalDate day = day(listed);
        days.computeIfAbsent(day, first -> new ChartCounts()).add(listed);
        dots.addLast(Dot.of(listed, day));
        if (dots.size() > MOST_DOTS) {
            dots.removeFirst();
        }
        count++;
        if (listed.digest().title() == null) {
            undigested++;
        }
    }

    /** Takes cases out that were counted and have left the lists. */
    void remove(List<ListedRecommendation> left) {
        Set<String> ids = new HashSet<>();
        for (ListedRecommendation listed : left) {
            ids.add(listed.id());
            ChartCounts ofDay = days.get(day(listed));
            if (ofDay != null) {
                ofDay.remove(listed);
            }
            count--;
            if (listed.digest().title() == null) {
                undigested--;
            }
        }
        if (!ids.isEmpty()) {
            dots.removeIf(dot -> ids.contains(dot.id()));
        }
    }

    private LocalDate day(ListedRecommendation listed) {
        return listed.evaluatedAt().atZoneSameInstant(zone).toLocalDate();
    }

    /** Returns the last change of the lists that is counted. */
    long lastChange() {
        return lastChange;
    }

    void countedUpTo(long change) {
        lastChange = change;
    }

    long count() {
        return count;
    }

    /** Returns how many cases have no digest yet. */
    int withoutSummary() {
        return undigested;
    }

    /** Returns the highest sequence number, or 0 if there is none. */
    long last() {
        return tail.isEmpty() ? 0 : tail.last();
    }

    /** Returns the number above which {@link #TAIL remembered numbers} show exactly which cases are counted. */
    long lastNumberBeforeTail() {
        return tail.isEmpty() ? 0 : tail.first() - 1;
    }

    PeriodCounts picture(Period period) {
        ChartCounts sum = new ChartCounts();
        NavigableMap<LocalDate, ChartCounts> verdicts = new TreeMap<>();
        days.forEach((day, tally) -> {
            if (period.has(day)) {
                sum.add(tally);
                ChartCounts copy = new ChartCounts();
                copy.add(tally);
                verdicts.put(day, copy);
            }
        });
        return new PeriodCounts(count, sum, verdicts);
    }

    /** Forgets the titles of cases that were erased. */
    void forgetTitles(Set<String> ids) {
        List<Dot> all = List.copyOf(dots);
        dots.clear();
        all.forEach(dot -> dots.addLast(ids.contains(dot.id()) ? dot.erased() : dot));
    }

    List<Dot> dots(Period period) {
        List<Dot> found = new ArrayList<>();
        for (Dot dot : dots) {
            if (period.has(dot.day())) {
                found.add(dot);
            }
        }
        return found;
    }
}

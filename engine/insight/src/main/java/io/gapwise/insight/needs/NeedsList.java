package io.gapwise.insight.needs;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a list of training needs into groups, one row after another. It keeps no row. */
public final class NeedsList {

    /** So many groups are kept apart; rows of others are only counted. */
    public static final int MOST_GROUPS = 2_000;

    private static final int MOST_WISHES = 50;
    private static final String TITLE = "title";
    private static final String HEADCOUNT = "audience.headcount";
    private static final List<Property> ANSWERS = Property.sent().stream()
            .filter(property -> !property.path().equals(TITLE))
            .toList();

    private final Map<List<String>, Group> groups = new LinkedHashMap<>();
    private int others;
    private int leftOut;

    /** Takes a row. */
    public void add(Need need) {
        if (!need.withoutCause()) {
            others++;
            return;
        }
        String role = text(need.gapCase().audience().role());
        String capability = text(need.gapCase().gap().capability());
        List<String> key = List.of(folded(role), folded(capability));
        if (groups.size() >= MOST_GROUPS && !groups.containsKey(key)) {
            leftOut++;
        } else {
            groups.computeIfAbsent(key, first -> new Group(role, capability, need.gapCase()))
                    .add(need);
        }
    }

    /** Lists the groups, those with the most people first. */
    public List<NeedGroup> groups() {
        return groups.values().stream()
                .map(Group::grouped)
                .sorted(Comparator.comparingLong(NeedGroup::people)
                        .reversed()
                        .thenComparing(NeedGroup::role)
                        .thenComparing(NeedGroup::capability))
                .toList();
    }

    /** Returns how many rows say something of what stands in the way, and are in no group. */
    public int others() {
        return others;
    }

    /** Returns how many rows are in no group because there are too many groups. */
    public int leftOut() {
        return leftOut;
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip().replaceAll("\\s+", " ");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Collects what the rows of one group say. */
    private static final class Group {

        private final String role;
        private final String capability;
        private final Map<Standing, Integer> levels = new EnumMap<>(Standing.class);
        private final Map<String, Integer> wishes = new HashMap<>();
        private final Map<String, String> wording = new HashMap<>();
        private GapCase common;
        private int rows;
        private long people;

        Group(String role, String capability, GapCase first) {
            this.role = role;
            this.capability = capability;
            this.common = first;
        }

        void add(Need need) {
            GapCase row = need.gapCase();
            Integer headcount = row.audience().headcount();
            rows++;
            people += headcount == null ? 1 : headcount;
            levels.merge(row.audience().standing(), 1, Integer::sum);
            need.wishes().stream()
                    .map(NeedsList::text)
                    .filter(wish -> !wish.isEmpty())
                    .distinct()
                    .forEach(wish -> {
                        String known = wording.computeIfAbsent(folded(wish), key -> wish);
                        if (wishes.size() < MOST_WISHES || wishes.containsKey(known)) {
                            wishes.merge(known, 1, Integer::sum);
                        }
                    });
            for (Property property : ANSWERS) {
                Object said = property.read(common);
                if (!isSameText(property) && !Objects.equals(said, property.read(row))) {
                    common = CaseAnswers.with(common, property, CaseAnswers.leftOut(property));
                }
            }
        }

        /** The rows of a group say these alike, but for case and blanks. */
        private static boolean isSameText(Property property) {
            return property.path().equals("audience.role") || property.path().equals("gap.capability");
        }

        NeedGroup grouped() {
            Map<String, Integer> most = new LinkedHashMap<>();
            List<Map.Entry<String, Integer>> sorted = new ArrayList<>(wishes.entrySet());
            sorted.sort(
                    Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
            sorted.forEach(wish -> most.put(wish.getKey(), wish.getValue()));
            Property headcount = CaseAnswers.find(HEADCOUNT).orElseThrow();
            GapCase whole = people > headcount.max() || people < headcount.min()
                    ? CaseAnswers.with(common, headcount, null)
                    : CaseAnswers.with(common, headcount, (int) people);
            return new NeedGroup(role, capability, rows, people, levels, most, whole);
        }
    }
}

package io.gapwise.practice.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptGroupsTest {

    private static final int ALL = Integer.MAX_VALUE;

    /** What is kept is the same at every time as if all cases of that time were grouped anew. */
    @ParameterizedTest
    @ValueSource(ints = {3, 6, 12, 40})
    void whatIsKeptIsWhatACountFromNothingFinds(int vocabulary) {
        Random random = new Random(vocabulary);
        KeptGroups<Integer> kept = new KeptGroups<>();
        Map<Integer, CaseFacts> there = new TreeMap<>();
        for (int step = 0; step < 1_500; step++) {
            int place = random.nextInt(120);
            CaseFacts before = there.remove(place);
            if (before != null) {
                kept.remove(place, before);
            }
            if (before == null || random.nextInt(3) == 0) {
                CaseFacts facts = facts(random, place, vocabulary);
                kept.add(place, facts);
                there.put(place, facts);
            }
            if (step % 10 == 0) {
                assertThat(new CaseGroups(kept.groups(null, 0, ALL, ALL), kept.proposals(0, ALL, ALL)))
                        .as("after step %d of %s", step, vocabulary)
                        .isEqualTo(CaseGroups.of(new ArrayList<>(there.values())));
            }
        }
        there.forEach(kept::remove);

        assertThat(kept.count(null)).isZero();
        assertThat(kept.proposed()).isZero();
    }

    @Test
    void aPageOfGroupsIsAPartOfAllAndNamesTheFirstCasesOnly() {
        KeptGroups<Integer> kept = new KeptGroups<>();
        for (int i = 0; i < 60; i++) {
            kept.add(
                    i,
                    new CaseFacts(
                            "c" + i,
                            "alpha%d beta%d fails".formatted(i % 9, i % 9),
                            tools("t" + i % 9, "all"),
                            1L,
                            1L));
        }
        List<CaseGroup> all = kept.groups(Trait.TOOL, 0, ALL, 4);

        assertThat(kept.count(Trait.TOOL)).isEqualTo(10).isEqualTo(all.size());
        assertThat(kept.count(Trait.LEADER)).isZero();
        assertThat(kept.groups(Trait.TOOL, 3, 2, 4)).isEqualTo(all.subList(3, 5));
        assertThat(all.get(0).count()).isEqualTo(60);
        assertThat(all.get(0).cases()).containsExactly("c0", "c1", "c2", "c3");
        assertThat(kept.proposals(0, 3, 2)).hasSize(3).allSatisfy(each -> {
            assertThat(each.cases()).hasSize(2);
            assertThat(each.count()).isGreaterThan(5);
        });
    }

    @Test
    void aGroupIsFoundByItsNameAndAProposalByItsTitle() {
        KeptGroups<Integer> kept = new KeptGroups<>();
        kept.add(1, new CaseFacts("a", "Orders are late", tools("CRM"), null, null));
        kept.add(2, new CaseFacts("b", "orders are late!", tools("CRM", "crm"), null, null));
        kept.add(3, new CaseFacts("c", "Something else", tools("crm", "Alone"), null, null));

        assertThat(kept.group(Trait.TOOL, "CRM", 0, 9))
                .hasValueSatisfying(found -> assertThat(found.cases()).containsExactly("a", "b", "c"));
        assertThat(kept.group(Trait.TOOL, "CRM", 1, 1)).hasValueSatisfying(found -> {
            assertThat(found.count()).isEqualTo(3);
            assertThat(found.cases()).containsExactly("b");
        });
        assertThat(kept.group(Trait.TOOL, "crm", 0, 9)).isEmpty();
        assertThat(kept.group(Trait.TOOL, "Alone", 0, 9)).isEmpty();
        assertThat(kept.group(Trait.LEADER, "CRM", 0, 9)).isEmpty();
        assertThat(kept.proposal("Orders are late", 0, 1)).hasValueSatisfying(found -> {
            assertThat(found.count()).isEqualTo(2);
            assertThat(found.cases()).containsExactly("a");
        });
        assertThat(kept.proposal("orders are late!", 0, 9)).isEmpty();
        assertThat(kept.proposal("Something else", 0, 9)).isEmpty();
    }

    private static Map<Trait, List<String>> tools(String... names) {
        return Map.of(Trait.TOOL, List.of(names));
    }

    private static CaseFacts facts(Random random, int place, int vocabulary) {
        return new CaseFacts(
                "c" + place,
                words(random, 6, vocabulary),
                Map.of(
                        Trait.TOOL, List.of(name(random, 4), name(random, 4)),
                        Trait.CAUSE, List.of(name(random, 9)),
                        Trait.AUDIENCE, random.nextBoolean() ? List.of() : List.of(name(random, 3))),
                random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(50)),
                random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(5) * 1_000L));
    }

    /** Names are written in several ways, of which any may be the most frequent. */
    private static String name(Random random, int many) {
        String name = "name " + random.nextInt(many);
        return random.nextInt(3) == 0 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String words(Random random, int most, int vocabulary) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> "word" + random.nextInt(vocabulary))
                .collect(Collectors.joining(" "));
    }
}

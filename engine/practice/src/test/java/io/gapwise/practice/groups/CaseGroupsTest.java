package io.gapwise.practice.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseGroupsTest {

    @Test
    void casesThatShareSomethingAreOneGroupWhateverTheyAreCalled() {
        for (Trait trait : Trait.values()) {
            CaseGroups found = CaseGroups.of(List.of(
                    facts("a", "Late orders", Map.of(trait, List.of("Order tool")), 10L, 100L),
                    facts("b", "Wrong invoices", Map.of(trait, List.of("order  tool", "Order tool")), null, 50L),
                    facts("c", "Angry customers", Map.of(trait, List.of("Order-Tool", "CRM")), null, null),
                    facts("d", "Other", Map.of(trait, List.of("ordering tool")), 9L, 9L)));

            assertThat(found.groups()).as("%s", trait).hasSize(1);
            CaseGroup group = found.groups().get(0);
            assertThat(group.trait()).isEqualTo(trait);
            assertThat(group.name()).isEqualTo("Order tool");
            assertThat(group.cases()).containsExactly("a", "b", "c");
            assertThat(group.people()).isEqualTo(new People(10L, 10L, 1, 2));
            assertThat(group.costPerYear()).isEqualTo(new Total(150L, 2, 1));
        }
    }

    @Test
    void peopleWhoMayBeTheSameAreToldAsBounds() {
        CaseGroups found = CaseGroups.of(List.of(
                facts("a", "a", Map.of(Trait.TOOL, List.of("T"), Trait.AUDIENCE, List.of("Sales")), 30L, null),
                facts("b", "b", Map.of(Trait.TOOL, List.of("T"), Trait.AUDIENCE, List.of("sales")), 40L, null),
                facts("c", "c", Map.of(Trait.TOOL, List.of("T"), Trait.AUDIENCE, List.of("Stores")), 5L, null),
                facts("d", "d", Map.of(Trait.TOOL, List.of("T")), 7L, null)));

        assertThat(found.groups()).extracting(CaseGroup::trait).containsExactly(Trait.TOOL, Trait.AUDIENCE);
        assertThat(found.groups().get(0).people()).isEqualTo(new People(40L, 82L, 4, 0));
        assertThat(found.groups().get(0).costPerYear()).isEqualTo(new Total(null, 0, 4));
        assertThat(found.groups().get(1).people()).isEqualTo(new People(40L, 70L, 2, 0));
    }

    @Test
    void noGroupHasMorePeopleThanThereAre() {
        CaseGroups found = CaseGroups.of(List.of(
                facts("a", "a", Map.of(Trait.TOOL, List.of("T"), Trait.AUDIENCE, List.of("Sales")), 260L, null),
                facts("b", "b", Map.of(Trait.TOOL, List.of("T"), Trait.AUDIENCE, List.of("Stores")), 2_900L, null),
                facts("c", "c", Map.of(Trait.AUDIENCE, List.of("All staff")), 3_000L, null)));

        assertThat(found.groups()).hasSize(1);
        assertThat(found.groups().get(0).people()).isEqualTo(new People(2_900L, 3_000L, 2, 0));
    }

    @Test
    void whatIsSharedWithNobodyIsNoGroup() {
        assertThat(CaseGroups.of(List.of(
                                facts(
                                        "a",
                                        "x y",
                                        Map.of(Trait.TOOL, List.of("T", " "), Trait.CAUSE, List.of("")),
                                        1L,
                                        1L),
                                facts(
                                        "b",
                                        "z",
                                        Map.of(Trait.TOOL, List.of("U", "-"), Trait.CAUSE, List.of("")),
                                        1L,
                                        1L)))
                        .groups())
                .isEmpty();
        assertThat(CaseGroups.of(List.of())).isEqualTo(new CaseGroups(List.of(), List.of()));
    }

    @Test
    void titlesThatAreAlikeAreOnlyProposed() {
        CaseGroups found = CaseGroups.of(List.of(
                facts("a", "Orders are late in March", Map.of(), 1L, 1L),
                facts("b", "Late orders: March!", Map.of(), 1L, 1L),
                facts("c", "Nobody answers the telephone", Map.of(), 1L, 1L),
                facts("d", "Órders are late in march", Map.of(), 1L, 1L)));

        assertThat(found.groups()).isEmpty();
        assertThat(found.proposals())
                .containsExactly(new Proposal("Orders are late in March", 3, List.of("a", "b", "d"), 0.6));
    }

    /** Looking only at rare words must find as much as comparing everything with everything. */
    @Test
    void rareWordsMissNothing() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<CaseFacts> cases = IntStream.range(0, 12)
                    .mapToObj(i -> facts("c" + i, title(random, 6, 8), Map.of(), null, null))
                    .toList();
            Set<String> proposed = CaseGroups.of(cases).proposals().stream()
                    .flatMap(proposal -> proposal.cases().stream())
                    .collect(Collectors.toSet());
            for (CaseFacts alone : cases) {
                if (!proposed.contains(alone.id())
                        && Wording.words(alone.title()).size() > 1) {
                    assertThat(cases.stream()
                                    .filter(other -> !proposed.contains(other.id()))
                                    .filter(other -> likeness(alone, other) >= AlikeTitles.LEAST))
                            .as("%s beside %s", alone, cases)
                            .allMatch(other -> other == alone
                                    || Wording.words(other.title()).size() < 2);
                }
            }
        }
    }

    @Test
    void theOrderOfCasesDoesNotChangeWhoBelongsTogether() {
        Random random = new Random(7);
        List<CaseFacts> cases = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> facts("c" + i, title(random, 9, 20), Map.of(Trait.TOOL, List.of("t" + i % 7)), 1L, 1L))
                .toList());
        CaseGroups first = CaseGroups.of(cases);
        Collections.reverse(cases);

        assertThat(together(CaseGroups.of(cases))).isEqualTo(together(first));
    }

    /** Five thousand cases, compared all with all, would be twelve million comparisons. */
    @Test
    void thousandsOfCasesAreNoTrouble() {
        Random random = new Random(9);
        List<CaseFacts> cases = IntStream.range(0, 5_000)
                .mapToObj(i ->
                        facts("c" + i, title(random, 8, 3_000), Map.of(Trait.TOOL, List.of("t" + i % 400)), 1L, 1L))
                .toList();

        CaseGroups found = CaseGroups.of(cases);

        assertThat(found.groups()).hasSize(400);
        assertThat(CaseGroups.of(cases)).isEqualTo(found);
    }

    private static Set<Set<String>> together(CaseGroups found) {
        return found.proposals().stream()
                .map(proposal -> (Set<String>) new TreeSet<>(proposal.cases()))
                .collect(Collectors.toSet());
    }

    private static double likeness(CaseFacts a, CaseFacts b) {
        Set<String> both = new TreeSet<>(Wording.words(a.title()));
        Set<String> any = new TreeSet<>(both);
        both.retainAll(Wording.words(b.title()));
        any.addAll(Wording.words(b.title()));
        return any.isEmpty() ? 0 : (double) both.size() / any.size();
    }

    private static String title(Random random, int most, int vocabulary) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> "word" + random.nextInt(vocabulary))
                .collect(Collectors.joining(" "));
    }

    private static CaseFacts facts(String id, String title, Map<Trait, List<String>> traits, Long people, Long cost) {
        return new CaseFacts(id, title, traits, people, cost);
    }
}

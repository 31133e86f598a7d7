package io.gapwise.practice.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Head counts that may overlap are told as bounds, and never as more people than there are. */
class HeadCountTest {

    @Test
    void whatMayBeTheSamePeopleHasTwoBounds() {
        HeadCount count = new HeadCount();
        count.add("machine operators", 140);
        assertThat(count.people(1, null)).isEqualTo(new People(140L, 140L, 1, 0));
        assertThat(count.people(1, null).certain()).isTrue();

        count.add("machine operators", 95);
        count.add("machine operators", 95);

        assertThat(count.people(4, null)).isEqualTo(new People(140L, 235L, 3, 1));
        assertThat(count.people(4, null).certain()).isFalse();
    }

    @Test
    void theyAreNeverMoreThanThereAre() {
        HeadCount count = new HeadCount();
        count.add("all staff", 3000);
        count.add("team leaders", 260);
        count.add("", 900);

        assertThat(count.people(3, null).atMost()).isEqualTo(4160);
        assertThat(count.people(3, 3000L)).isEqualTo(new People(3000L, 3000L, 3, 0));
        assertThat(count.people(3, 100L).atMost())
                .as("not fewer than somebody stated")
                .isEqualTo(3000);
    }

    @Test
    void nobodyStatedIsNotNone() {
        assertThat(new HeadCount().people(2, 3000L)).isEqualTo(new People(null, null, 0, 2));
        assertThat(new HeadCount().people(2, null).certain()).isTrue();
    }

    /** Whatever comes and goes, the count is that of what is there. */
    @Test
    void whatWentIsNotCounted() {
        Random random = new Random(7);
        List<String> audiences = List.of("", "sales", "stores");
        for (int round = 0; round < 50; round++) {
            HeadCount kept = new HeadCount();
            List<String> there = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                if (there.isEmpty() || random.nextInt(3) > 0) {
                    String added = audiences.get(random.nextInt(3)) + ":" + random.nextInt(4);
                    there.add(added);
                    kept.add(added.split(":")[0], Long.parseLong(added.split(":")[1]));
                } else {
                    String gone = there.remove(random.nextInt(there.size()));
                    kept.remove(gone.split(":")[0], Long.parseLong(gone.split(":")[1]));
                }
            }
            HeadCount anew = new HeadCount();
            there.forEach(each -> anew.add(each.split(":")[0], Long.parseLong(each.split(":")[1])));
            assertThat(kept.people(50, null)).isEqualTo(anew.people(50, null));
            assertThat(kept.sum()).isEqualTo(anew.sum());
        }
    }

    @Test
    void everybodyIsKnownInBothLanguages() {
        assertThat(List.of("All staff", "ALL  employees", "Alle Beschäftigten", "Belegschaft"))
                .allSatisfy(written ->
                        assertThat(Everybody.is(Wording.plain(written))).isTrue());
        assertThat(List.of("All field staff", "Team leaders", ""))
                .allSatisfy(written ->
                        assertThat(Everybody.is(Wording.plain(written))).isFalse());
    }
}

package io.gapwise.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Some portals that follow the same changes, each on its own. */
final class FollowingPortals {

    private final List<FollowedChanges> portals = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    FollowingPortals(int count, FollowedChanges.Asking asking) {
        for (int i = 0; i < count; i++) {
            FollowedChanges portal = new FollowedChanges(asking);
            Thread thread = new Thread(portal, "portal-" + i);
            portals.add(portal);
            threads.add(thread);
            thread.start();
        }
    }

    /**
     * Compares what the portals were told with what was acknowledged and with what somebody is told who begins now.
     *
     * @return how many changes there were
     */
    int check(Set<String> acknowledged, FollowedChanges.Asking asking) throws Exception {
        portals.forEach(FollowedChanges::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        FollowedChanges whole = new FollowedChanges(asking);
        whole.stop();
        whole.readToTheEnd();
        assertThat(whole.subjects().values()).containsAll(acknowledged);
        requireOnce(whole.subjects().values());
        for (FollowedChanges portal : portals) {
            portal.readToTheEnd();
            assertThat(portal.subjects()).isEqualTo(whole.subjects());
            assertThat(new ArrayList<>(portal.subjects().keySet()))
                    .as("in the same order")
                    .isEqualTo(new ArrayList<>(whole.subjects().keySet()));
        }
        return whole.subjects().size();
    }

    private static void requireOnce(Collection<String> subjects) {
        Set<String> seen = new HashSet<>();
        subjects.stream()
                .filter(subject -> !subject.startsWith("case.changed") && !subject.startsWith("ruleset.live"))
                .forEach(subject -> assertThat(seen.add(subject))
                        .as("told once: " + subject)
                        .isTrue());
    }
}

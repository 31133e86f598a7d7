package io.gapwise.service.xapi;

import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.initiatives.HeldInitiatives;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Connects the activities of learning systems with initiatives of the caller's tenant. */
@Component
public class InitiativeActivities {

    /** An initiative has so many activities at most. */
    static final int MOST = 50;

    private final Initiatives initiatives;
    private final HeldInitiatives held;
    private final ConnectedActivities connected;
    private final SeenActivities seen;
    private final StatementCounting counting;
    private final Audit audit;

    InitiativeActivities(
            Initiatives initiatives,
            HeldInitiatives held,
            ConnectedActivities connected,
            SeenActivities seen,
            StatementCounting counting,
            Audit audit) {
        this.initiatives = initiatives;
        this.held = held;
        this.connected = connected;
        this.seen = seen;
        this.counting = counting;
        this.audit = audit;
    }

    /**
     * An activity of an initiative with what is known of it.
     *
     * @param title what it was called the last time; null where no statement has told of it
     * @param statements how many statements have told of it
     */
    public record Named(
            ConnectedActivity activity, @Nullable String title, int statements) {}

    /** Lists the activities of an initiative in their order. */
    public List<Named> of(String initiative) throws ResourceNotFound, Refusal {
        List<ConnectedActivity> named = connected.of(initiatives.get(initiative).id());
        Map<String, SeenActivities.Seen> known = seen
                .of(named.stream().map(ConnectedActivity::hash).toList())
                .stream()
                .collect(Collectors.toMap(SeenActivities.Seen::hash, Function.identity()));
        return named.stream().map(each -> named(each, known.get(each.hash()))).toList();
    }

    private static Named named(ConnectedActivity activity, SeenActivities.@Nullable Seen seen) {
        return new Named(activity, seen == null ? null : seen.title(), seen == null ? 0 : seen.statements());
    }

    /** Puts activities in the place of those that an initiative has, and counts at once what is known of them. */
    public void replace(String initiative, List<ConnectedActivity> activities) throws ResourceNotFound, Refusal {
        String id = initiatives.get(initiative).id();
        held.held(id, () -> {
            connected.replace(id, activities);
            audit.record(AuditAction.ACTIVITIES_CONNECTED, id);
            return true;
        });
        counting.count(id);
    }

    /** Lists the activities of which statements have told, the last one first, with the initiatives that have them. */
    List<Heard> heard(String text, int most) {
        Map<String, List<String>> byHash = connected.all().stream()
                .collect(Collectors.groupingBy(
                        each -> each.activity().hash(),
                        Collectors.mapping(ConnectedActivities.Connection::initiative, Collectors.toList())));
        return seen.with(text, most).stream()
                .map(each -> new Heard(each, byHash.getOrDefault(each.hash(), List.of())))
                .toList();
    }

    /** An activity of which statements have told. */
    record Heard(SeenActivities.Seen activity, List<String> initiatives) {}
}

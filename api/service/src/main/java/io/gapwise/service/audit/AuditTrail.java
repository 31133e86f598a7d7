package io.gapwise.service.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proves the audit trail: every entry is there, in its place, and says what it said when it was written. */
@Component
public class AuditTrail {

    private static final int AT_ONCE = 1000;

    private final AuditEntries entries;

    AuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /** Something that was recorded for the caller's tenant or for all; {@code seq} counts the entries of all tenants. */
    public record Event(long seq, Instant at, String who, String action, String about) {}

    /** Returns the number of the last entry. */
    public long end() {
        return entries.head().seq();
    }

    /** Reads the first events behind an entry, up to another one, in their order. */
    public List<Event> events(long after, long upTo, int most) {
        return entries.ofTenant(after, upTo, most).stream()
                .map(entry -> new Event(entry.seq(), entry.recordedAt(), entry.who(), entry.action(), entry.about()))
                .toList();
    }

    /**
     * The outcome of a verification.
     *
     * @param intact whether the trail is as it was written
     * @param message one sentence that says so, or what is wrong at which entry
     */
    public record Verdict(boolean intact, String message) {}

    /**
     * Reads the trail from its first entry to its last. The head is read first, because entries may be added meanwhile.
     */
    public Verdict verify() {
        AuditEntries.Head head = entries.head();
        long seq = 0;
        String hash = "";
        boolean passedHead = head.seq() == 0;
        for (List<AuditEntry> some = entries.behind(0, AT_ONCE); !some.isEmpty(); some = entries.behind(seq, AT_ONCE)) {
            for (AuditEntry entry : some) {
                if (entry.seq() != seq + 1) {
                    return broken("Entry %d of the audit trail is missing.".formatted(seq + 1));
                }
                if (!entry.hash().equals(entry.computedHash())
                        || !entry.previous().equals(hash)) {
                    return broken("Entry %d of the audit trail is not what was written.".formatted(entry.seq()));
                }
                seq = entry.seq();
                hash = entry.hash();
                passedHead |= seq == head.seq() && hash.equals(head.hash());
            }
        }
        return passedHead
                ? new Verdict(true, "The audit trail is intact: %d entries.".formatted(seq))
                : broken("The audit trail ends with entry %d, but its last entry was %d.".formatted(seq, head.seq()));
    }

    private static Verdict broken(String message) {
        return new Verdict(false, message);
    }
}

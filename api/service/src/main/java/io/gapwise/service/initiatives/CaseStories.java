package io.gapwise.service.initiatives;

import io.gapwise.core.json.JsonTree;
import io.gapwise.insight.asking.AskingJson;
import io.gapwise.service.cases.CaseHistories;
import io.gapwise.service.cases.CaseHistory;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells the story of a case: what it said, what it was answered, what was decided, and what came of it. */
@Component
public class CaseStories {

    private static final int MOST = 500;

    private final GapCases cases;
    private final CaseHistories histories;
    private final Initiatives initiatives;
    private final InitiativeChecks checks;

    CaseStories(GapCases cases, CaseHistories histories, Initiatives initiatives, InitiativeChecks checks) {
        this.cases = cases;
        this.histories = histories;
        this.initiatives = initiatives;
        this.checks = checks;
    }

    /**
     * The story of a case.
     *
     * @param entries in the order of time
     * @param whole whether the case has no earlier versions that are left out
     */
    public record Story(CaseView now, List<Entry> entries, boolean whole) {

        public Story {
            entries = List.copyOf(entries);
        }
    }

    /** Something that happened; exactly one of the four is there. */
    public sealed interface Entry {

        Instant at();

        <R> R match(Cases<R> cases);

        /** Says what to do with each kind of entry. */
        interface Cases<R> {

            R version(CaseHistory.Version version);

            R answer(int version, CaseHistory.Answer answer);

            R initiative(Initiative initiative);

            R check(Initiative initiative, InitiativeCheck check);
        }
    }

    private record VersionMade(Instant at, CaseHistory.Version version) implements Entry {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.version(version);
        }
    }

    private record Answered(Instant at, int version, CaseHistory.Answer answer) implements Entry {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answer(version, answer);
        }
    }

    private record Begun(Instant at, Initiative initiative) implements Entry {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.initiative(initiative);
        }
    }

    private record Checked(Instant at, Initiative initiative, InitiativeCheck check) implements Entry {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.check(initiative, check);
        }
    }

    /**
     * Tells the story of a case.
     *
     * @throws Refusal if the case was erased
     */
    public Story of(String caseId) throws ResourceNotFound, Refusal {
        CaseView now = cases.get(caseId);
        CaseHistory history = histories.of(caseId, Integer.MAX_VALUE, MOST);
        List<Entry> entries = new ArrayList<>();
        for (CaseHistory.Version version : history.versions()) {
            entries.add(new VersionMade(Instant.parse(version.madeAt()), version));
            version.answers()
                    .forEach(answer ->
                            entries.add(new Answered(Instant.parse(answer.evaluatedAt()), version.number(), answer)));
        }
        for (Initiative initiative : initiatives.ofCase(caseId)) {
            entries.add(new Begun(initiative.createdAt().toInstant(), initiative));
            checks.of(initiative.id())
                    .forEach(check -> entries.add(new Checked(check.madeAt().toInstant(), initiative, check)));
        }
        entries.sort(Comparator.comparing(Entry::at).thenComparingInt(CaseStories::rank));
        return new Story(now, entries, history.next() == null);
    }

    /** What came first where several things have the same time. */
    private static int rank(Entry entry) {
        return entry.match(new Entry.Cases<Integer>() {

            @Override
            public Integer version(CaseHistory.Version version) {
                return 2 * version.number();
            }

            @Override
            public Integer answer(int version, CaseHistory.Answer answer) {
                return 2 * version + 1;
            }

            @Override
            public Integer initiative(Initiative initiative) {
                return Integer.MAX_VALUE - 1;
            }

            @Override
            public Integer check(Initiative initiative, InitiativeCheck check) {
                return Integer.MAX_VALUE;
            }
        });
    }

    /** Writes an entry as JSON. */
    static ObjectNode json(Entry entry) {
        return entry.match(new Entry.Cases<ObjectNode>() {

            @Override
            public ObjectNode version(CaseHistory.Version version) {
                ObjectNode json = entry("VERSION", version.madeAt());
                json.put("version", version.number());
                json.put("how", version.how().name());
                if (version.madeBy() != null) {
                    json.put("by", version.madeBy());
                }
                json.set(
                        "changes",
                        InitiativeFollowUps.tree(AskingJson.write(Map.of("all", version.changes())))
                                .get("all"));
                return json;
            }

            @Override
            public ObjectNode answer(int version, CaseHistory.Answer answer) {
                ObjectNode json = entry("ANSWER", answer.evaluatedAt());
                json.put("version", version);
                json.put("recommendation", answer.id());
                json.put("verdict", answer.verdict());
                json.put("ruleset", answer.ruleset());
                if (answer.difference() != null) {
                    json.set("difference", InitiativeFollowUps.tree(AskingJson.write(answer.difference())));
                }
                return json;
            }

            @Override
            public ObjectNode initiative(Initiative initiative) {
                ObjectNode json = entry("INITIATIVE", InitiativeJson.time(initiative.createdAt()));
                json.put("by", initiative.createdBy());
                json.put("initiative", initiative.id());
                json.put("recommendation", initiative.recommendation());
                json.put("title", initiative.content().title());
                json.put("decision", initiative.content().decision().name());
                json.put("status", initiative.content().status().name());
                if (initiative.content().follows() != null) {
                    json.put("follows", initiative.content().follows());
                }
                return json;
            }

            @Override
            public ObjectNode check(Initiative initiative, InitiativeCheck check) {
                ObjectNode json = entry("CHECK", InitiativeJson.time(check.madeAt()));
                json.put("by", check.madeBy());
                json.put("initiative", check.initiative());
                json.put("check", check.id());
                json.put("asOf", check.asOf().toString());
                json.put("progress", check.progress());
                if (check.revisedTo() != null) {
                    json.put("revisedTo", check.revisedTo());
                    json.put("revisedBy", check.revisedBy());
                }
                return json;
            }

            private ObjectNode entry(String kind, String at) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                json.put("at", at);
                json.put("kind", kind);
                return json;
            }
        });
    }

    static byte[] json(Story story) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("case", story.now().id());
        json.put("title", story.now().title());
        json.put("version", story.now().version());
        json.put("whole", story.whole());
        ArrayNode entries = json.putArray("entries");
        story.entries().forEach(entry -> entries.add(json(entry)));
        return JsonTree.write(json);
    }
}

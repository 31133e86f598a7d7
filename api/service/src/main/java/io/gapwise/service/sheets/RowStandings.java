package io.gapwise.service.sheets;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.recommendations.CaseRecord;
import io.gapwise.service.recommendations.CaseRecords;
import io.gapwise.service.recommendations.CaseVersion;
import io.gapwise.service.recommendations.Cases;
import io.gapwise.service.recommendations.ListedRecommendations;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out how the rows of a file stand to the cases of the caller's tenant, and to each other. */
@Component
public class RowStandings {

    private static final Pattern CASE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String REFERENCE = "reference";

    private final CaseRecords records;
    private final Cases versions;
    private final ListedRecommendations listed;

    RowStandings(CaseRecords records, Cases versions, ListedRecommendations listed) {
        this.records = records;
        this.versions = versions;
        this.listed = listed;
    }

    /**
     * Begins to look at a file, whose rows are to be handed over in their order.
     *
     * @param paths the contract's paths for which the sheet has a column
     */
    public OfFile of(List<String> paths) {
        return new OfFile(paths);
    }

    /** Remembers which references and cases stood in the rows before. One thread uses it. */
    public final class OfFile {

        private final List<String> paths;
        private final Map<String, Long> firstRows = new HashMap<>();

        private OfFile(List<String> paths) {
            this.paths = List.copyOf(paths);
        }

        /** Returns the standings of some rows, in their order. */
        public List<RowStanding> of(List<SheetCase> rows) {
            List<Sent> sent = rows.stream().map(Sent::of).toList();
            Known known = known(sent);
            return sent.stream().map(each -> standing(each, known)).toList();
        }

        private RowStanding standing(Sent sent, Known known) {
            CaseRecord named = sent.caseId() == null ? null : known.records().get(sent.caseId());
            String json = sent.row().json();
            if (named != null && named.erasedAt() != null) {
                return RowStanding.of(RowStanding.Kind.ERASED, json);
            }
            RowStanding standing = named != null && sent.row().version() > 0
                    ? ofVersion(sent.row(), named, known)
                    : named != null ? ofCases(json, List.of(named), known) : ofReference(sent, known);
            Long other = earlier(sent, named);
            return other == null ? standing : RowStanding.twice(json, named == null ? null : named.id(), other);
        }

        /**
         * Remembers the row and returns the earlier one that is about the same case or, where it names none, has the same
         * reference; null if there is none. Two cases that are stored may well have one reference.
         */
        private @Nullable Long earlier(Sent sent, @Nullable CaseRecord named) {
            long row = sent.row().row();
            Long ofReference = sent.reference() == null ? null : firstRows.putIfAbsent("=" + sent.reference(), row);
            return named == null ? ofReference : firstRows.putIfAbsent(named.id(), row);
        }

        private RowStanding ofReference(Sent sent, Known known) {
            List<CaseRecord> cases = sent.reference() == null ? List.of() : known.ofReference(sent.reference());
            return ofCases(sent.row().json(), cases, known);
        }

        private RowStanding ofCases(String json, List<CaseRecord> cases, Known known) {
            for (CaseRecord each : cases) {
                if (says(each, each.version(), json, known)) {
                    return of(RowStanding.Kind.UNCHANGED, json, each, known);
                }
            }
            if (cases.isEmpty()) {
                return RowStanding.of(RowStanding.Kind.NEW, json);
            }
            CaseRecord last = cases.get(cases.size() - 1);
            String merged = cases.size() > 1 ? null : merged(last, last.version(), json, known);
            return merged == null
                    ? of(RowStanding.Kind.REFERENCE_OF_SEVERAL, json, last, known)
                    : of(RowStanding.Kind.REFERENCE_KNOWN, merged, last, known);
        }

        private RowStanding ofVersion(SheetCase row, CaseRecord named, Known known) {
            for (int version : new int[] {named.version(), row.version()}) {
                if (says(named, version, row.json(), known)) {
                    return of(RowStanding.Kind.UNCHANGED, row.json(), named, version, known);
                }
            }
            String merged = merged(named, named.version(), row.json(), known);
            return merged == null || row.version() != named.version()
                    ? of(RowStanding.Kind.CHANGED_MEANWHILE, row.json(), named, known)
                    : of(RowStanding.Kind.CHANGED, merged, named, known);
        }

        private boolean says(CaseRecord of, int version, String json, Known known) {
            String merged = merged(of, version, json, known);
            return merged != null && SameFacts.in(merged, Objects.requireNonNull(known.body(of, version)));
        }

        /** Returns null where the version is not there, or this program does not know all that it says. */
        private @Nullable String merged(CaseRecord of, int version, String json, Known known) {
            String body = known.body(of, version);
            try {
                return body == null ? null : SheetMerge.of(body, json, paths);
            } catch (BadCase e) {
                return null;
            }
        }

        private RowStanding of(RowStanding.Kind kind, String json, CaseRecord of, Known known) {
            return of(kind, json, of, of.version(), known);
        }

        private RowStanding of(RowStanding.Kind kind, String json, CaseRecord of, int version, Known known) {
            return new RowStanding(
                    kind,
                    json,
                    of.id(),
                    of.title() == null ? "" : of.title(),
                    version,
                    of.revision(),
                    known.outdated().contains(of.id()) ? null : of.lastAnswer(),
                    0);
        }
    }

    private record Sent(
            SheetCase row,
            @Nullable String caseId,
            @Nullable String reference) {

        static Sent of(SheetCase row) {
            String id = row.caseId();
            return new Sent(row, id != null && CASE_ID.matcher(id).matches() ? id : null, reference(row.json()));
        }

        private static @Nullable String reference(String json) {
            try {
                String reference = JsonTree.read(json.getBytes(StandardCharsets.UTF_8))
                        .path(REFERENCE)
                        .asString("");
                return reference.isEmpty() ? null : reference;
            } catch (BadCase e) {
                return null;
            }
        }
    }

    /** Holds what the store knows of some rows. */
    private record Known(
            Map<String, CaseRecord> records,
            Map<String, List<CaseRecord>> byReference,
            Map<String, Map<Integer, String>> bodies,
            Set<String> outdated) {

        List<CaseRecord> ofReference(String reference) {
            return byReference.getOrDefault(reference, List.of());
        }

        @Nullable String body(CaseRecord of, int version) {
            return bodies.getOrDefault(of.id(), Map.of()).get(version);
        }
    }

    private Known known(List<Sent> rows) {
        Map<String, CaseRecord> named = records.some(present(rows, Sent::caseId)).stream()
                .collect(Collectors.toMap(CaseRecord::id, Function.identity()));
        List<CaseRecord> referred = records.ofReferences(present(rows, Sent::reference));
        List<CaseRecord> all =
                Stream.concat(named.values().stream(), referred.stream()).toList();
        return new Known(
                named,
                referred.stream().collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.reference()))),
                bodies(all, rows),
                listed.outdated(all.stream().map(CaseRecord::id).collect(Collectors.toSet())));
    }

    private static Set<String> present(List<Sent> rows, Function<Sent, @Nullable String> of) {
        return rows.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private Map<String, Map<Integer, String>> bodies(Collection<CaseRecord> cases, List<Sent> rows) {
        Set<Integer> numbers = new HashSet<>();
        cases.forEach(each -> numbers.add(each.version()));
        rows.stream()
                .map(each -> each.row().version())
                .filter(number -> number > 0)
                .forEach(numbers::add);
        Map<String, Map<Integer, String>> bodies = new HashMap<>();
        List<String> ids =
                new ArrayList<>(cases.stream().map(CaseRecord::id).distinct().toList());
        for (CaseVersion each : versions.versions(ids, numbers)) {
            bodies.computeIfAbsent(each.caseId(), id -> new HashMap<>()).put(each.number(), each.body());
        }
        return bodies;
    }
}

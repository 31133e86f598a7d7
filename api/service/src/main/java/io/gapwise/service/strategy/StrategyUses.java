package io.gapwise.service.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.access.Callers;
import io.gapwise.service.caching.RecentlyUsed;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the cases of the caller's tenant name of the strategy. It stores nothing. What it read it remembers until a
 * case comes, changes or goes.
 */
@Repository
public class StrategyUses {

    private static final int MOST_REMEMBERED = 50;

    private final JdbcClient store;
    private final Map<Of, Remembered> remembered = new RecentlyUsed<>(MOST_REMEMBERED);

    StrategyUses(JdbcClient store) {
        this.store = store;
    }

    private record Of(String tenant, boolean sample) {}

    private record Remembered(String state, List<CaseUse> uses) {}

    /** Lists what the cases say now that are neither archived nor erased; those that name nothing are left out. */
    public List<CaseUse> all(boolean sample) {
        Of of = new Of(Callers.tenant(), sample);
        String state = state();
        synchronized (remembered) {
            Remembered last = remembered.get(of);
            if (last != null && last.state().equals(state)) {
                return last.uses();
            }
        }
        List<CaseUse> uses = read(sample);
        synchronized (remembered) {
            remembered.put(of, new Remembered(state, uses));
        }
        return uses;
    }

    private String state() {
        return Objects.requireNonNull(
                store.sql("select count(*) as cases, count(erased_at) as erased, count(archived_at) as archived,"
                                + " max(changed_at) as changed, sum(revision) as changes from gap_case"
                                + " where tenant = :tenant")
                        .param("tenant", Callers.tenant())
                        .query((row, number) -> "%s %s %s %s %s"
                                .formatted(
                                        row.getString("cases"),
                                        row.getString("erased"),
                                        row.getString("archived"),
                                        row.getString("changed"),
                                        row.getString("changes")))
                        .single());
    }

    private List<CaseUse> read(boolean sample) {
        return store
                .sql("select c.id, c.title, s.body from gap_case c join stored_case s on s.tenant = c.tenant"
                        + " and s.case_id = c.id and s.number = c.version where c.tenant = :tenant"
                        + " and c.sample = :sample and c.erased_at is null and c.archived_at is null"
                        + " order by c.changed_at desc, c.id")
                .param("tenant", Callers.tenant())
                .param("sample", sample)
                .query((row, number) -> use(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CaseUse> use(ResultSet row) throws SQLException {
        String title = row.getString("title");
        try {
            JsonNode body = JsonTree.read(row.getString("body").getBytes(StandardCharsets.UTF_8));
            CaseUse use = new CaseUse(
                    row.getString("id"),
                    title == null ? "" : title,
                    text(body, "/goal/objective"),
                    text(body, "/gap/capability"),
                    text(body, "/audience/role"));
            return Stream.of(use.objective(), use.capability(), use.role()).allMatch(Objects::isNull)
                    ? Optional.empty()
                    : Optional.of(use);
        } catch (BadCase e) {
            // A case that an older version of the program has kept in another form names nothing that we can read.
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode body, String pointer) {
        String text = body.at(pointer).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}

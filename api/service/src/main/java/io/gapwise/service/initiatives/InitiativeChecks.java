package io.gapwise.service.initiatives;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what the rules said of initiatives, each for its tenant. */
@Repository
class InitiativeChecks {

    private static final String SELECT =
            "select id, initiative, number, as_of, progress, rule_set, note, facts, judgement,"
                    + " revised_to, revised_by, made_at, made_by from initiative_check where tenant = :tenant ";

    private final JdbcClient store;

    InitiativeChecks(JdbcClient store) {
        this.store = store;
    }

    /** Adds a check. Whoever does this holds the initiative. */
    void add(InitiativeCheck check) {
        own("insert into initiative_check (id, initiative, tenant, number, as_of, progress, rule_set, note, facts,"
                        + " judgement, made_at, made_by) values (:id, :initiative, :tenant, :number, :asOf, :progress, :ruleSet,"
                        + " :note, :facts, :judgement, :at, :by)")
                .param("id", check.id())
                .param("initiative", check.initiative())
                .param("number", check.number())
                .param("asOf", check.asOf())
                .param("progress", check.progress())
                .param("ruleSet", check.ruleSet())
                .param("note", check.note())
                .param("facts", InitiativeJson.text(check.facts()))
                .param("judgement", InitiativeJson.text(check.judgement()))
                .param("at", check.madeAt())
                .param("by", check.madeBy())
                .update();
    }

    /** Notes what was made from a check, unless something else was made from it before. */
    boolean revised(String id, int version, String answer) {
        return own("update initiative_check set revised_to = :version, revised_by = :answer"
                                + " where tenant = :tenant and id = :id and revised_to is null")
                        .param("version", version)
                        .param("answer", answer)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Dates a check of a made-up initiative as if it had been made then. */
    void dateBack(String id, OffsetDateTime at) {
        own("update initiative_check set made_at = :at where tenant = :tenant and id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Lists the checks of an initiative in their order. */
    List<InitiativeCheck> of(String initiative) {
        return own(SELECT + "and initiative = :initiative order by number")
                .param("initiative", initiative)
                .query(InitiativeChecks::check)
                .list();
    }

    /** Returns the check that counts: the one of the last day, and of that the last one. */
    Optional<InitiativeCheck> latest(String initiative) {
        return own(SELECT + "and initiative = :initiative order by as_of desc, number desc limit 1")
                .param("initiative", initiative)
                .query(InitiativeChecks::check)
                .optional();
    }

    /** Returns the check that was made last. */
    Optional<InitiativeCheck> lastMade(String initiative) {
        return own(SELECT + "and initiative = :initiative order by number desc limit 1")
                .param("initiative", initiative)
                .query(InitiativeChecks::check)
                .optional();
    }

    Optional<InitiativeCheck> find(String initiative, String id) {
        return own(SELECT + "and initiative = :initiative and id = :id")
                .param("initiative", initiative)
                .param("id", id)
                .query(InitiativeChecks::check)
                .optional();
    }

    /** Reads the first checks behind an id, in the order of their ids. */
    List<InitiativeCheck> behind(String id, int most) {
        return own(SELECT + "and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(InitiativeChecks::check)
                .list();
    }

    /** Forgets the checks of some initiatives. */
    void forget(List<String> initiatives) {
        if (!initiatives.isEmpty()) {
            own("delete from initiative_check where tenant = :tenant and initiative in (:ids)")
                    .param("ids", initiatives)
                    .update();
        }
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static InitiativeCheck check(ResultSet row, int number) throws SQLException {
        return new InitiativeCheck(
                row.getString("id"),
                row.getString("initiative"),
                row.getInt("number"),
                row.getObject("as_of", LocalDate.class),
                row.getString("progress"),
                row.getString("rule_set"),
                row.getString("note"),
                InitiativeJson.stored(row.getString("facts")),
                InitiativeJson.stored(row.getString("judgement")),
                row.getObject("revised_to", Integer.class),
                row.getString("revised_by"),
                row.getObject("made_at", OffsetDateTime.class),
                row.getString("made_by"));
    }
}

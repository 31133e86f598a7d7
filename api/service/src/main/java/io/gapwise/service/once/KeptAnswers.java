package io.gapwise.service.once;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the answers to requests and lines that had a key. It adds them in the transaction that stores what was asked for, so
 * that after a crash there is either both or neither.
 */
@Repository
public class KeptAnswers {

    private static final int AT_ONCE = 1000;

    private final JdbcClient store;
    private final JdbcOperations many;
    private volatile @Nullable Boolean postgreSql;

    KeptAnswers(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /**
     * What is kept under a key.
     *
     * @param request tells what was sent from anything else
     * @param recommendation the id of the answer to a line; null where it is the answer to a request
     * @param content the sealed answer to a request; null where it is that of a line, or was erased
     */
    public record Kept(
            String request, OffsetDateTime at, @Nullable String recommendation, byte @Nullable [] content) {}

    /** The answer to a line that is to be kept under its key. */
    public record KeptLine(KeyName key, String request, OffsetDateTime at, String recommendation) {}

    /**
     * Holds a key until the transaction ends, where other programs work on the database. An embedded database has one program
     * only, which knows its keys by itself.
     *
     * @return false if another program is carrying out a request with this key
     */
    boolean hold(KeyName key) {
        return !onPostgreSql()
                || store.sql("select pg_try_advisory_xact_lock(:lock)")
                        .param("lock", key.lock())
                        .query(Boolean.class)
                        .single();
    }

    private boolean onPostgreSql() {
        Boolean known = postgreSql;
        if (known == null) {
            known = many.execute((Connection connection) ->
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
            postgreSql = known;
        }
        return Boolean.TRUE.equals(known);
    }

    /** Finds what is kept under a key. What is older than it should be counts for nothing, and goes. */
    Optional<Kept> find(KeyName key, OffsetDateTime oldest) {
        Optional<Kept> found = of(
                        key,
                        "select request_digest, kept_at, recommendation, content from kept_answer where tenant = :tenant"
                                + " and caller = :caller and key_digest = :digest")
                .query((row, number) -> kept(row))
                .optional();
        if (found.isPresent() && found.get().at().isBefore(oldest)) {
            of(key, "delete from kept_answer where tenant = :tenant and caller = :caller and key_digest = :digest")
                    .update();
            return Optional.empty();
        }
        return found;
    }

    /** Finds what is kept under keys of lines, which are all of one credential, by their digests. */
    public Map<String, Kept> find(KeyName any, Collection<String> digests, OffsetDateTime oldest) {
        store.sql("delete from kept_answer where tenant = :tenant and caller = :caller and key_digest in (:digests)"
                        + " and kept_at < :oldest")
                .param("tenant", any.tenant())
                .param("caller", any.caller())
                .param("digests", digests)
                .param("oldest", oldest)
                .update();
        return store
                .sql("select key_digest, request_digest, kept_at, recommendation, content from kept_answer"
                        + " where tenant = :tenant and caller = :caller and key_digest in (:digests)")
                .param("tenant", any.tenant())
                .param("caller", any.caller())
                .param("digests", digests)
                .query((row, number) -> Map.entry(row.getString("key_digest"), kept(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("request_digest"),
                row.getObject("kept_at", OffsetDateTime.class),
                row.getString("recommendation"),
                row.getBytes("content"));
    }

    /**
     * Keeps the answer to a request.
     *
     * @param names the ids that the request or its answer names, by which it is found when a case is erased
     */
    void add(KeyName key, String request, OffsetDateTime at, byte[] content, Collection<String> names) {
        of(
                        key,
                        "insert into kept_answer (tenant, caller, key_digest, request_digest, kept_at, content)"
                                + " values (:tenant, :caller, :digest, :request, :at, :content)")
                .param("request", request)
                .param("at", at)
                .param("content", content)
                .update();
        many.batchUpdate(
                "insert into kept_answer_name (tenant, name, caller, key_digest) values (?, ?, ?, ?)",
                names.stream()
                        .map(name -> new Object[] {key.tenant(), name, key.caller(), key.digest()})
                        .toList());
    }

    /** Keeps which answers were given to lines. Their texts are where all answers are, so they are erased there. */
    public void add(List<KeptLine> lines) {
        many.batchUpdate(
                "insert into kept_answer (tenant, caller, key_digest, request_digest, kept_at, recommendation)"
                        + " values (?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            line.key().tenant(),
                            line.key().caller(),
                            line.key().digest(),
                            line.request(),
                            line.at(),
                            line.recommendation()
                        })
                        .toList());
    }

    /** Forgets the texts of answers that name one of these ids. That there was an answer stays known. */
    public int forget(String tenant, Collection<String> names) {
        return store.sql(
                        "update kept_answer set content = null where tenant = :tenant and content is not null and exists ("
                                + "select 1 from kept_answer_name n where n.tenant = kept_answer.tenant and n.caller ="
                                + " kept_answer.caller and n.key_digest = kept_answer.key_digest and n.name in (:names))")
                .param("tenant", tenant)
                .param("names", names)
                .update();
    }

    /** Lists the tenants of which something is kept. */
    List<String> tenants() {
        return store.sql("select distinct tenant from kept_answer")
                .query(String.class)
                .list();
    }

    /** Deletes some of what is older than this, and says whether there may be more. */
    boolean forgetOlder(String tenant, OffsetDateTime oldest) {
        return store.sql(
                                "delete from kept_answer where tenant = :tenant and (caller, key_digest) in (select caller,"
                                        + " key_digest from kept_answer where tenant = :tenant and kept_at < :oldest limit :most)")
                        .param("tenant", tenant)
                        .param("oldest", oldest)
                        .param("most", AT_ONCE)
                        .update()
                == AT_ONCE;
    }

    private JdbcClient.StatementSpec of(KeyName key, String sql) {
        return store.sql(sql)
                .param("tenant", key.tenant())
                .param("caller", key.caller())
                .param("digest", key.digest());
    }
}

package io.gapwise.service.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/** Stores the links of the chains. */
@Repository
public class Proofs {

    private static final String LINKS = "select recommendation, tenant, place, salt, text_hash, coded_hash,"
            + " content_hash, previous_hash from answer_proof where tenant = :tenant ";

    private final JdbcClient store;
    private final JdbcOperations many;

    Proofs(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** Returns the proofs of a database that is only looked at. */
    static Proofs in(Connection database) {
        SingleConnectionDataSource only = new SingleConnectionDataSource(database, true);
        return new Proofs(JdbcClient.create(only), new JdbcTemplate(only));
    }

    void add(List<Proof> proofs) {
        many.batchUpdate(
                "insert into answer_proof (recommendation, tenant, place, salt, text_hash, coded_hash, content_hash,"
                        + " previous_hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
                proofs.stream()
                        .map(proof -> new Object[] {
                            proof.recommendation(),
                            proof.tenant(),
                            proof.place(),
                            proof.salt(),
                            proof.textHash(),
                            proof.codedHash(),
                            proof.contentHash(),
                            proof.previousHash()
                        })
                        .toList());
    }

    /** Reads the first links behind a place, in the order of the chain. */
    public List<Proof> after(String tenant, long place, int most) {
        return store.sql(LINKS + "and place > :place order by tenant, place limit :most")
                .param("tenant", tenant)
                .param("place", place)
                .param("most", most)
                .query(Proofs::link)
                .list();
    }

    Optional<Proof> at(String tenant, long place) {
        return store.sql(LINKS + "and place = :place")
                .param("tenant", tenant)
                .param("place", place)
                .query(Proofs::link)
                .optional();
    }

    public long count(String tenant) {
        return store.sql("select count(*) from answer_proof where tenant = :tenant")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    /** Returns which of these recommendations are in the chain. */
    public Set<String> known(String tenant, Collection<String> recommendations) {
        return new HashSet<>(
                store.sql("select recommendation from answer_proof where tenant = :tenant and recommendation in (:ids)")
                        .param("tenant", tenant)
                        .param("ids", recommendations)
                        .query(String.class)
                        .list());
    }

    /** Forgets the salt, without which nobody can find out a text by guessing. */
    public void forgetSalt(String tenant, String recommendation) {
        store.sql("update answer_proof set salt = null where tenant = :tenant and recommendation = :id")
                .param("tenant", tenant)
                .param("id", recommendation)
                .update();
    }

    /** Reads a link by the names of its columns. Spring's own mapper fails once at each name of two words first. */
    private static Proof link(ResultSet row, int number) throws SQLException {
        return new Proof(
                row.getString("recommendation"),
                row.getString("tenant"),
                row.getLong("place"),
                row.getString("salt"),
                row.getString("text_hash"),
                row.getString("coded_hash"),
                row.getString("content_hash"),
                row.getString("previous_hash"));
    }
}

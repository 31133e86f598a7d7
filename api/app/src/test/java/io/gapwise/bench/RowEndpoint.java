package io.gapwise.bench;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a portal's question is measured against: in the same program, what is sent is stored as a row and sent back. */
@RestController
public class RowEndpoint {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    RowEndpoint(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        jdbc.sql(
                        "create table if not exists bench_row (seq bigint generated always as identity primary key, body varchar)")
                .update();
    }

    @PostMapping("/bench/row")
    ResponseEntity<String> store(@RequestBody String body) {
        transactions.executeWithoutResult(tx ->
                jdbc.sql("insert into bench_row (body) values (?)").param(body).update());
        return ResponseEntity.status(201).body(body);
    }
}

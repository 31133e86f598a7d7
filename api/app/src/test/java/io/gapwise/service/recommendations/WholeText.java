package io.gapwise.service.recommendations;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts all answers into the form in which they were stored before they were packed, so that a test can see and change them. */
public final class WholeText {

    private WholeText() {}

    private record Packed(long seq, byte[] packed) {}

    public static void ofAll(JdbcClient store) {
        store.sql("select seq, packed from stored_recommendation where packed is not null")
                .query(Packed.class)
                .list()
                .forEach(each -> store.sql("update stored_recommendation set body = ?, packed = null where seq = ?")
                        .params(PackedText.unpack(each.packed()), each.seq())
                        .update());
    }
}

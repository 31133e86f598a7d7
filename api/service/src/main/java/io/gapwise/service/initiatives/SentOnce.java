package io.gapwise.service.initiatives;

import io.gapwise.service.access.Callers;
import io.gapwise.service.proof.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A form that carries a random text, so that one that is sent twice makes one record: the id of the record follows from
 * the text and from what was typed. Whoever goes back and types something else makes another record.
 *
 * @param text the random text; empty where nothing tells a form from another one, so that each makes a record
 */
public record SentOnce(String text) {

    /** Stands for what is sent without such a text. */
    public static final SentOnce UNTOLD = new SentOnce("");

    /**
     * Returns the id of a record that is to be made.
     *
     * @param kind what sort of record it is
     * @param typed what was sent
     */
    public String id(String kind, String... typed) {
        if (text.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        String all = Sha256.of(Callers.tenant(), kind, text, Sha256.of(typed));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.US_ASCII)).toString();
    }
}

package io.gapwise.service.changes;

import io.gapwise.service.access.Callers;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * Says up to where somebody has read. Clients are not tempted to take it apart. It carries marks of its tenant and of the
 * last change that was read, so that one of another tenant is known, and one from before a database was put back.
 *
 * @param place the place of the last change that was read; 0 before the first one
 * @param mark the mark of that change
 */
public record ChangeCursor(long place, int mark) {

    private static final int LENGTH = Integer.BYTES + Long.BYTES + Integer.BYTES;

    public static ChangeCursor behind(ChangeEvent event) {
        return new ChangeCursor(event.place(), mark(event.id()));
    }

    static ChangeCursor atEnd(ChangeHead head) {
        return new ChangeCursor(head.place(), mark(head.lastId()));
    }

    /** Returns the cursor in front of all that is kept. */
    static ChangeCursor atBeginning(ChangeHead head) {
        return new ChangeCursor(head.pruned(), mark(""));
    }

    /** Says whether this is the change that was read last. */
    boolean isBehind(ChangeEvent event) {
        return event.place() == place && mark(event.id()) == mark;
    }

    String text() {
        return text(Callers.tenant());
    }

    private String text(String tenant) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.putInt(mark("tenant " + tenant)).putLong(place).putInt(mark);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads a cursor; empty if it is none, or one of another tenant. */
    static Optional<ChangeCursor> read(String text, String tenant) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int ofTenant = bytes.getInt();
            ChangeCursor cursor = new ChangeCursor(bytes.getLong(), bytes.getInt());
            return ofTenant == mark("tenant " + tenant) && cursor.text(tenant).equals(text) && cursor.place >= 0
                    ? Optional.of(cursor)
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static int mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

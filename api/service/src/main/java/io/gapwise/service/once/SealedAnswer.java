package io.gapwise.service.once;

import io.gapwise.service.access.Caller;
import io.gapwise.service.proof.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of an answer what is stored, which only the key of the request opens. Answers hold texts of cases, and some hold a
 * link that is stored nowhere else; neither is to be had from the database or a backup of it by whoever has no key.
 */
final class SealedAnswer {

    private static final String HOW = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedAnswer() {}

    static byte[] seal(Caller caller, IdempotencyKey key, HeldAnswer answer) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, secret(caller, key), nonce, written(answer));
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    static HeldAnswer open(Caller caller, IdempotencyKey key, byte[] stored) {
        byte[] nonce = Arrays.copyOf(stored, NONCE);
        byte[] sealed = Arrays.copyOfRange(stored, NONCE, stored.length);
        return read(crypt(Cipher.DECRYPT_MODE, secret(caller, key), nonce, sealed));
    }

    private static SecretKeySpec secret(Caller caller, IdempotencyKey key) {
        String hash = Sha256.of("seal", caller.tenant(), caller.name(), key.text());
        return new SecretKeySpec(HexFormat.of().parseHex(hash), "AES");
    }

    private static byte[] crypt(int mode, SecretKeySpec secret, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(HOW);
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer cannot be sealed or opened.", e);
        }
    }

    private static byte[] written(HeldAnswer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(answer.status());
            out.writeInt(answer.headers().values().stream().mapToInt(List::size).sum());
            for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
                for (String value : header.getValue()) {
                    out.writeUTF(header.getKey());
                    out.writeUTF(value);
                }
            }
            out.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static HeldAnswer read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            int status = in.readInt();
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                headers.computeIfAbsent(name, first -> new ArrayList<>()).add(in.readUTF());
            }
            return new HeldAnswer(status, headers, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.gapwise.service.proof;

import org.jspecify.annotations.Nullable;

/**
 * A link of the chain.
 *
 * @param recommendation the id of the answer
 * @param place the place in the chain of the tenant, from 1
 * @param salt a random text that is hashed with the free text; null once the text is erased
 * @param textHash the hash of the whole case and answer
 * @param codedHash the hash of the case and the answer without free text
 * @param contentHash the hash of both and of everything else that was answered
 * @param previousHash the hash of the link before
 */
public record Proof(
        String recommendation,
        String tenant,
        long place,
        @Nullable String salt,
        String textHash,
        String codedHash,
        String contentHash,
        String previousHash) {

    /** Returns the proof of an answer that has no place in the chain yet. */
    static Proof of(AnswerContent content, String tenant, String salt) {
        String text = content.textHash(salt);
        String coded = content.codedHash();
        return new Proof(content.id(), tenant, 0, salt, text, coded, content.contentHash(tenant, text, coded), "");
    }

    Proof behind(ChainHead head) {
        return new Proof(recommendation, tenant, head.place() + 1, salt, textHash, codedHash, contentHash, head.hash());
    }

    /** Returns the hash of the link, which the next one carries. */
    public String hash() {
        return Sha256.of(previousHash, contentHash);
    }

    public ChainHead head() {
        return new ChainHead(tenant, place, hash());
    }

    /** Says whether this link proves the answer; of an erased one it proves what is left. */
    public boolean proves(AnswerContent content) {
        boolean texts = salt == null
                ? content.erasedHash().equals(codedHash)
                : content.textHash(salt).equals(textHash) && content.codedHash().equals(codedHash);
        return texts && content.contentHash(tenant, textHash, codedHash).equals(contentHash);
    }

    /** Says whether this link stands directly behind another. */
    public boolean follows(ChainHead other) {
        return place == other.place() + 1 && previousHash.equals(other.hash());
    }
}

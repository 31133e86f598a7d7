package io.gapwise.service.proof;

/**
 * The end of a tenant's chain.
 *
 * @param place the place of the last link, 0 where there is none yet
 * @param hash the hash of the last link
 */
public record ChainHead(String tenant, long place, String hash) {

    /** Returns the end of a chain that has no links yet. */
    public static ChainHead none(String tenant) {
        return new ChainHead(tenant, 0, "0".repeat(64));
    }
}

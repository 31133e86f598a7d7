package io.gapwise.service.credentials;

/** The service would be open to other machines, and nobody has said that this is meant. */
final class OpenToOthers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpenToOthers(String address) {
        super("Gapwise would answer %s, and nobody would need a key."
                .formatted(address.isEmpty() ? "at every address of this machine" : "at the address " + address));
    }
}

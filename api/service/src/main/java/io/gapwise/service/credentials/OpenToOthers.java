package io.gapwise.service.credentials;

import io.gapwise.service.settings.StartRefused;

/** The service would be open to other machines, and nobody has said that this is meant. */
final class OpenToOthers extends StartRefused {

    private static final long serialVersionUID = 1L;

    /**
     * @param others a clause that says where others are answered
     * @param store says where the store is
     */
    OpenToOthers(String others, StoreArguments store) {
        super(
                "Gapwise would answer %s, and nobody would need a key or a password.".formatted(others),
                "Do one of these:\n"
                        + "- let people in by a password: "
                        + store.folderMade()
                        + "java -jar gapwise.jar users add NAME --role admin"
                        + store.written()
                        + "\n- let programs in by a key: "
                        + store.folderMade()
                        + "java -jar gapwise.jar keys add NAME"
                        + store.written()
                        + "\n"
                        + "- take the tokens of an issuer: --gapwise.access.jwt.issuer, .audience and .jwk-set\n"
                        + "- stay on this machine: --server.address=127.0.0.1, without --management.server.address and --gapwise.proxies\n"
                        + "- let everybody do everything: --gapwise.open=true\n"
                        + "Other machines reach it under the names in --gapwise.hosts (in a container these are needed too).",
                null);
    }
}

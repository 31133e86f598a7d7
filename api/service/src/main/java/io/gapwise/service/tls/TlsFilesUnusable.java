package io.gapwise.service.tls;

import io.gapwise.service.settings.StartRefused;
import java.util.List;

/** TLS cannot be spoken with the files in the settings; the message names everything that is wrong with them. */
final class TlsFilesUnusable extends StartRefused {

    private static final long serialVersionUID = 1L;

    private final String problems;

    /** @param problems clauses, as in "the file x is empty" */
    TlsFilesUnusable(List<String> problems) {
        super(
                "TLS cannot be spoken with these files: " + String.join("; ", problems) + ".",
                "Name a certificate that is valid now and its private key, both in PEM files that this user can read and"
                        + " the key without a password: --gapwise.tls.certificate and --gapwise.tls.key.",
                null);
        this.problems = String.join("; ", problems);
    }

    String problems() {
        return problems;
    }
}

package io.gapwise.service.credentials;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do where a service that is open to other machines is refused. */
final class OpenToOthersAnalyzer extends AbstractFailureAnalyzer<OpenToOthers> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OpenToOthers cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Do one of these:\n"
                        + "- add a key, with the same --gapwise.data-dir or database: java -jar gapwise.jar keys add NAME\n"
                        + "- take the tokens of an issuer: --gapwise.access.jwt.issuer, .audience and .jwk-set\n"
                        + "- stay on this machine: --server.address=127.0.0.1\n"
                        + "- let everybody do everything: --gapwise.open=true\n"
                        + "Other machines reach it under the names in --gapwise.hosts (in a container these are needed too).",
                cause);
    }
}

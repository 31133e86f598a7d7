package io.gapwise.service.origins;

import java.util.List;

/** Says where the answers of one version of a case were read from. */
public record VersionOrigins(String caseId, int version, List<AnswerOrigin> origins) {

    public VersionOrigins {
        origins = List.copyOf(origins);
    }
}

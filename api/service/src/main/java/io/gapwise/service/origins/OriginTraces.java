package io.gapwise.service.origins;

import io.gapwise.service.recommendations.CaseTraces;
import org.springframework.stereotype.Component;

/** Deletes where the answers of a case that is erased were read from, because cells hold free text. */
@Component
class OriginTraces implements CaseTraces {

    private final CaseOrigins origins;

    OriginTraces(CaseOrigins origins) {
        this.origins = origins;
    }

    @Override
    public Kind kind() {
        return Kind.ORIGINS;
    }

    @Override
    public int forget(String caseId) {
        return origins.forget(caseId);
    }
}

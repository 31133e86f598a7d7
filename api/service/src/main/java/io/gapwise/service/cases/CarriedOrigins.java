package io.gapwise.service.cases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.KeptCase;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.WhatIf;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.origins.VersionOrigins;
import io.gapwise.service.recommendations.CaseVersion;
import io.gapwise.service.recommendations.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lets a new version of a case say where its answers were read from: those that stay as they were keep their origin, and
 * one that somebody changed by hand has none.
 */
@Component
class CarriedOrigins {

    private static final String UNTITLED = "???";

    private final CaseOrigins origins;
    private final Cases versions;

    CarriedOrigins(CaseOrigins origins, Cases versions) {
        this.origins = origins;
        this.versions = versions;
    }

    /**
     * Stores the origins of a new version, within the transaction in which it is stored.
     *
     * @param from the version that was changed, or that the case went back to
     * @param body what the new version says
     * @param read the origins of answers that were read from a sheet just now
     */
    void carry(CaseVersion from, String toCase, int toVersion, String body, List<AnswerOrigin> read) {
        List<AnswerOrigin> before = origins.of(from.caseId(), from.number());
        if (before.isEmpty() && read.isEmpty()) {
            return;
        }
        Set<String> gone = WhatIf.changes(understood(from.body()), understood(body)).stream()
                .map(AnswerChange::path)
                .collect(Collectors.toSet());
        gone.addAll(read.stream().map(AnswerOrigin::path).toList());
        List<AnswerOrigin> all = new ArrayList<>(
                before.stream().filter(each -> !gone.contains(each.path())).toList());
        all.addAll(read);
        origins.add(List.of(new VersionOrigins(toCase, toVersion, all)));
    }

    void carry(String caseId, int from, int to, String body, List<AnswerOrigin> read) {
        versions.version(caseId, from).ifPresent(version -> carry(version, caseId, to, body, read));
    }

    private static GapCase understood(String body) {
        return KeptCase.read(body, UNTITLED).gapCase();
    }
}

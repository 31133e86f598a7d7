package io.gapwise.core.findings;

import java.util.List;

/** Holds what all stages concluded about a case, in the form in which later rules read it. */
public record Findings(Triage triage, Causes causes, Verdict verdict, Remedies remedies, Methods methods) {

    /** Lists the findings in the order of their stages. */
    public List<Record> each() {
        return List.of(triage, causes, verdict, remedies, methods);
    }
}

package io.gapwise.service.recommendations;

import java.util.List;

/** An answer that was given to a version of a case, with the causes that it names. */
public record AnswerOfVersion(CaseAnswer answer, List<String> causes) {

    public AnswerOfVersion {
        causes = List.copyOf(causes);
    }
}

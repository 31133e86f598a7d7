package io.gapwise.service.initiatives;

import io.gapwise.core.cases.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a check makes known of its case, and what is to be asked before the case is answered anew.
 *
 * @param caseVersion the version of the case that would be changed
 * @param caseRevision the revision of the case that would be changed
 * @param patch the changes of the case, as a JSON Merge Patch
 * @param known which answers it changes, and which facts say so
 * @param questions what nobody has asked yet
 */
public record Proposal(
        InitiativeCheck check,
        String caseId,
        int caseVersion,
        long caseRevision,
        ObjectNode patch,
        List<Known> known,
        List<Question> questions) {

    public Proposal {
        known = List.copyOf(known);
        questions = List.copyOf(questions);
    }

    /**
     * An answer of the case that is known now.
     *
     * @param field its contract path
     * @param from the paths of the facts of the follow-up that say so
     */
    public record Known(String field, List<String> from) {

        public Known {
            from = List.copyOf(from);
        }
    }

    /**
     * Something to be found out.
     *
     * @param field its contract path
     * @param because what a rule says to it; null where it speaks for itself
     * @param reopens the cause that has to be looked for again; null where the question is another one
     * @param answer what the case says at the moment
     */
    public record Question(
            String field,
            String question,
            @Nullable String because,
            @Nullable Cause reopens,
            String answer) {}
}

package io.gapwise.service.asking;

import java.util.Map;

/** Knows who has taken it on to find out what a case leaves open. */
public interface QuestionOwners {

    /** Returns the names by the path of the field; whoever is done with it is not among them. */
    Map<String, String> ofCase(String caseId);
}

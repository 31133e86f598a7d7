package io.gapwise.service.problems;

import io.gapwise.core.wording.Sentence;

/** Holds what can be said of every problem document of a type, or of a status where it has no type. */
record ProblemSentences(Sentence title, Sentence detail) {

    private static final String UNKNOWN = "status.500";

    static ProblemSentences of(String type, int status) {
        String name = type.substring(type.lastIndexOf(':') + 1);
        String ofStatus = Sentence.exists("status." + status) ? "status." + status : UNKNOWN;
        String title = Sentence.exists("title." + name) ? "title." + name : ofStatus;
        String detail = Sentence.exists("general." + name) ? "general." + name : ofStatus + ".detail";
        return new ProblemSentences(Sentence.of(title), Sentence.of(detail));
    }
}

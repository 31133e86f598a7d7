package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Fills the fields of a form with the answers of a case. Its methods are public because the templates call them. */
final class FormValues {

    public List<? extends Word> words(Property property) {
        return QuestionFields.words(property);
    }

    /** Lists the members of a statement, each of which is a field of its row. */
    public List<Property> statementMembers() {
        return StatementRow.MEMBERS;
    }

    /** Returns the words of a member of a statement. */
    public List<? extends Word> statementWords(String member) {
        return statementMembers().stream()
                .filter(each -> each.path().equals(member))
                .flatMap(each -> words(each).stream())
                .toList();
    }

    /** Names the question in which a path is asked about. */
    public String questionOf(String path) {
        return QuestionFields.questionOf(path);
    }

    /** Returns what the case says of an obstacle already, as statements are sent. */
    public List<Object> said(Property obstacle, Object gapCase) {
        Object sent = CaseAnswers.sent(((GapCase) gapCase).evidence().statements());
        return sent instanceof List<?> all
                ? all.stream()
                        .filter(said -> said instanceof Map<?, ?> members
                                && obstacle.path().equals("obstacles." + members.get("obstacle")))
                        .<Object>map(said -> said)
                        .toList()
                : List.of();
    }

    /** Returns the answer as a person types it; empty if it is not known. */
    public String text(Property property, Object gapCase) {
        Object sent = CaseAnswers.sent(property.read(gapCase));
        return sent == null ? "" : sent instanceof BigDecimal number ? PageNumbers.written(number) : sent.toString();
    }

    /** Says whether a word is the answer, or one of the answers. */
    public boolean chosen(Property property, Object gapCase, Word word) {
        Object sent = CaseAnswers.sent(property.read(gapCase));
        return word.name().equals(sent) || sent instanceof List<?> names && names.contains(word.name());
    }
}

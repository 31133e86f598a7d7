package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import java.math.BigDecimal;
import java.util.List;

/** Fills the fields of a form with the answers of a case. Its methods are public because the templates call them. */
final class FormValues {

    public List<? extends Word> words(Property property) {
        return QuestionFields.words(property);
    }

    /** Lists the members of a statement, each of which is a field of its row. */
    public List<Property> statementMembers() {
        return StatementRow.MEMBERS;
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

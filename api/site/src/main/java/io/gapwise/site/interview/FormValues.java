package io.gapwise.site.interview;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import java.math.BigDecimal;
import java.util.List;

/** What stands in the fields of a form. */
final class FormValues {

    public List<? extends Word> words(Property property) {
        return QuestionFields.words(property);
    }

    /** As it is typed; empty where nothing is known. */
    public String text(Property property, Object gapCase) {
        Object sent = CaseAnswers.sent(property.read(gapCase));
        return sent == null ? "" : sent instanceof BigDecimal number ? TypedNumber.written(number) : sent.toString();
    }

    /** Whether a word is the answer, or one of them. */
    public boolean chosen(Property property, Object gapCase, Word word) {
        Object sent = CaseAnswers.sent(property.read(gapCase));
        return word.name().equals(sent) || sent instanceof List<?> names && names.contains(word.name());
    }
}

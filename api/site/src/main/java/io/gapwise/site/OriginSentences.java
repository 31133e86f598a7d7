package io.gapwise.site;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.sheets.CellReader;
import io.gapwise.sheets.mapping.Origin;
import io.gapwise.sheets.mapping.OriginTexts;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in the reader's language where an answer was read from; templates know it as {@code @origins}. */
@Component("origins")
public final class OriginSentences {

    private final SiteTexts say;

    OriginSentences(SiteTexts say) {
        this.say = say;
    }

    /** Returns a sentence such as: “High” in column Priority, read as Serious. */
    public String of(AnswerOrigin origin) {
        if (origin.column().isEmpty()) {
            return say.text("origin.ofMap");
        }
        return OriginTexts.in(say.locale())
                .of(new Origin(origin.path(), origin.column(), origin.cell(), origin.read()), read(origin));
    }

    private String read(AnswerOrigin origin) {
        Optional<Property> field = CaseAnswers.find(origin.path());
        return field.map(property -> switch (property.kind()) {
                    case WORD -> say.word(property.type().getSimpleName(), origin.read());
                    case WORDS ->
                        CellReader.words(property, origin.read()).stream()
                                .map(word -> say.word(property.type().getSimpleName(), word))
                                .collect(Collectors.joining(", "));
                    case TEXT, NUMBER, WHOLE_NUMBER -> origin.read();
                })
                .orElse(origin.read());
    }
}

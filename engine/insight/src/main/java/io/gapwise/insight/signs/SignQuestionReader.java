package io.gapwise.insight.signs;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.located.LocatedJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads one question with its answers. */
final class SignQuestionReader {

    private static final List<String> QUESTION = List.of("id", "of", "source", "about", "counts", "asks", "answers");
    private static final List<String> ANSWER = List.of("id", "en", "de", "sign", "share");
    private static final List<String> OPENING_ANSWER = List.of("id", "en", "de", "shownBy");
    private static final int LEAST_ANSWERS = 2;
    private static final int MOST_ANSWERS = 6;

    private final SignFile file;
    private final SignTextReader texts;
    private final Function<SignObject, List<String>> sources;

    SignQuestionReader(SignFile file, SignTextReader texts, Function<SignObject, List<String>> sources) {
        this.file = file;
        this.texts = texts;
        this.sources = sources;
    }

    /** Says whether people can be asked: everybody but the analyst, who asks. */
    static boolean group(StatedBy by) {
        return by != StatedBy.ANALYST;
    }

    Optional<SignQuestion> read(LocatedJson json) {
        return SignObject.of(json, file, "the question", QUESTION).flatMap(object -> {
            SignSubject about =
                    object.word("about", SignSubject.class, each -> true).orElse(SignSubject.TASK);
            boolean ofChange = about == SignSubject.CHANGE;
            Optional<String> id = object.id();
            Set<StatedBy> of = object.words("of", StatedBy.class, SignQuestionReader::group, true);
            List<String> cited = sources.apply(object);
            SignCount counts =
                    object.word("counts", SignCount.class, each -> true).orElse(SignCount.OTHERS);
            Optional<SignText> asks = texts.read(object, "asks", SignTextReader.QUESTION, true, ofChange);
            List<SignAnswer> answers = answers(object, ANSWER, ofChange, SignQuestionReader.this::answer);
            return id.isEmpty() || asks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(file.placed(
                            new SignQuestion(id.get(), of, cited, about, counts, asks.get(), answers), json));
        });
    }

    Optional<OpeningQuestion> opening(LocatedJson json) {
        return SignObject.of(json, file, "the question", QUESTION).flatMap(object -> {
            object.word("about", SignSubject.class, each -> each == SignSubject.TASK);
            object.word("counts", SignCount.class, each -> true);
            Optional<String> id = object.id();
            Set<StatedBy> of = object.words("of", StatedBy.class, SignQuestionReader::group, true);
            List<String> cited = sources.apply(object);
            Optional<SignText> asks = texts.read(object, "asks", SignTextReader.QUESTION, true, false);
            List<OpeningQuestion.Answer> answers =
                    answers(object, OPENING_ANSWER, false, SignQuestionReader.this::openingAnswer);
            return id.isEmpty() || asks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OpeningQuestion(id.get(), of, cited, asks.get(), answers));
        });
    }

    private <A> List<A> answers(
            SignObject question, List<String> members, boolean ofChange, BiFunction<SignObject, Answered, A> reader) {
        List<LocatedJson> list = question.list("answers", true);
        if (list.size() < LEAST_ANSWERS || list.size() > MOST_ANSWERS) {
            file.bad(
                    question.span("answers"),
                    "a question cannot have %d answers".formatted(list.size()),
                    "%d to %d; \"cannot see\" comes by itself".formatted(LEAST_ANSWERS, MOST_ANSWERS));
        }
        List<A> answers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (LocatedJson json : list) {
            SignObject.of(json, file, "the answer", members).ifPresent(object -> {
                Optional<String> id = object.id();
                Optional<SignText> text = texts.read(object, SignTextReader.ANSWER, true, ofChange);
                id.filter(each -> !seen.add("id " + each))
                        .ifPresent(each -> file.bad(
                                object.span("id"), "there is an answer with this id already", "an id of its own"));
                text.ifPresent(each -> {
                    twice(object, "en", each.en(), seen);
                    twice(object, "de", each.de(), seen);
                });
                if (id.isPresent() && text.isPresent()) {
                    answers.add(reader.apply(object, new Answered(id.get(), text.get())));
                }
            });
        }
        return answers;
    }

    private void twice(SignObject answer, String language, String text, Set<String> seen) {
        if (!seen.add(language + " " + text.strip())) {
            file.bad(answer.span(language), "two answers read the same", "a text of its own for each answer");
        }
    }

    private SignAnswer answer(SignObject object, Answered answered) {
        Sign sign =
                object.word("sign", Sign.class, each -> each != Sign.NEITHER).orElse(Sign.NEITHER);
        Share share = object.word("share", Share.class, each -> true).orElse(Share.UNKNOWN);
        if (share != Share.UNKNOWN && sign != Sign.FOR) {
            file.bad(
                    object.span("share"), "only a sign FOR the obstacle has a share", "\"sign\": \"FOR\", or no share");
        }
        return new SignAnswer(answered.id(), answered.text(), sign, share);
    }

    private OpeningQuestion.Answer openingAnswer(SignObject object, Answered answered) {
        Optional<EvidenceSource> shownBy = object.word(
                "shownBy",
                EvidenceSource.class,
                each -> each == EvidenceSource.SURVEY || each == EvidenceSource.OPINION);
        return new OpeningQuestion.Answer(
                answered.id(),
                answered.text(),
                shownBy.filter(each -> each == EvidenceSource.OPINION).isPresent());
    }

    private record Answered(String id, SignText text) {}
}

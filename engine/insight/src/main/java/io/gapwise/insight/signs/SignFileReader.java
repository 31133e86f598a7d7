package io.gapwise.insight.signs;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.Sources;
import io.gapwise.insight.located.LocatedJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one file of signs. A mistake in one part of it does not hide those in the next. */
final class SignFileReader {

    private static final List<String> SIGNS =
            List.of("obstacle", "words", "questions", "lookAlikes", "findOut", "needs");
    private static final List<String> OPENING = List.of("questions");
    private static final List<String> FIELDS = List.of("fields");
    private static final List<String> FIELD = List.of("field", "findOut");
    private static final List<String> LOOK_ALIKE = List.of("obstacle", "decides", "source");
    private static final List<String> WAY = List.of("id", "by", "shows", "minutes", "does", "source", "voices");
    private static final List<String> NEED = List.of("of", "question", "answers", "orNotKnown");
    private static final String OBSTACLES = "obstacles.";
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 2_400;

    private final String text;
    private final SignFile file;
    private final Sources sources;
    private final SignTextReader texts;
    private final SignQuestionReader questions;
    private final HintWordsReader hints;

    SignFileReader(String text, SignFile file, Sources sources) {
        this.text = text;
        this.file = file;
        this.sources = sources;
        this.texts = new SignTextReader(file);
        this.hints = new HintWordsReader(file);
        this.questions = new SignQuestionReader(file, texts, this::sources);
    }

    void opening(LocatedJson json) {
        SignObject.of(json, file, "the file", OPENING)
                .ifPresent(object -> object.list("questions", true)
                        .forEach(question -> questions.opening(question).ifPresent(read -> file.take(read, question))));
    }

    void fields(LocatedJson json) {
        SignObject.of(json, file, "the file", FIELDS)
                .ifPresent(object -> object.list("fields", true).forEach(this::field));
    }

    private void field(LocatedJson json) {
        List<String> paths = CaseAnswers.paths().stream()
                .filter(path -> !path.startsWith(OBSTACLES))
                .toList();
        SignObject.of(json, file, "the field", FIELD).ifPresent(object -> {
            List<WayToFindOut> ways = ways(object, true);
            object.required("field", "the path of a field").ifPresent(field -> {
                String path = String.valueOf(field.text());
                if (!paths.contains(path)) {
                    file.unknown(field.span(), "unknown field '%s'".formatted(SignObject.shortened(path)), path, paths);
                } else if (file.ofFields().putIfAbsent(path, ways) != null) {
                    file.bad(field.span(), "the field stands here already", "each field once");
                }
            });
        });
    }

    private List<WayToFindOut> ways(SignObject object, boolean mustBeThere) {
        return object.list("findOut", mustBeThere).stream()
                .flatMap(each -> way(each).stream())
                .toList();
    }

    /** @param named the obstacle that the file's name says */
    void signs(LocatedJson json, String named) {
        SignObject.of(json, file, "the file", SIGNS).ifPresent(object -> {
            object.required("obstacle", "\"%s\", as the file's name says".formatted(named));
            Optional<Obstacle> obstacle = object.word("obstacle", Obstacle.class, each -> true);
            obstacle.filter(each -> !each.name().equals(named))
                    .ifPresent(each -> file.bad(
                            object.span("obstacle"), "the file has the name of another obstacle", each + ".json"));
            List<SignQuestion> asked = object.list("questions", true).stream()
                    .flatMap(question -> questions.read(question).stream())
                    .toList();
            List<LookAlike> alike = object.list("lookAlikes", false).stream()
                    .flatMap(each -> lookAlike(each, named).stream())
                    .toList();
            List<WayToFindOut> ways = ways(object, false);
            List<SignNeed> needs = object.list("needs", false).stream()
                    .flatMap(each -> need(each).stream())
                    .toList();
            HintWords words = object.optional("words").map(hints::read).orElse(HintWords.NONE);
            obstacle.ifPresent(each -> file.take(new ObstacleSigns(each, asked, alike, ways, needs, words), json));
        });
    }

    private Optional<LookAlike> lookAlike(LocatedJson json, String named) {
        return SignObject.of(json, file, "the look-alike", LOOK_ALIKE).flatMap(object -> {
            object.required("obstacle", "the name of another obstacle");
            Optional<Obstacle> other =
                    object.word("obstacle", Obstacle.class, each -> !each.name().equals(named));
            Optional<SignText> decides = texts.read(object, "decides", SignTextReader.EXPLANATION, false, false);
            List<String> cited = object.optional("source").isPresent() ? sources(object) : List.of();
            return other.isPresent() && decides.isPresent()
                    ? Optional.of(new LookAlike(other.get(), decides.get(), cited))
                    : Optional.empty();
        });
    }

    private Optional<WayToFindOut> way(LocatedJson json) {
        return SignObject.of(json, file, "the way to find out", WAY).flatMap(object -> {
            Optional<String> id = object.id();
            object.required("by", "one of the groups, or ANALYST");
            Optional<StatedBy> by = object.word("by", StatedBy.class, each -> true);
            object.required("shows", "what the finding rests on then");
            Optional<EvidenceSource> shows = object.word("shows", EvidenceSource.class, each -> true);
            Optional<Integer> minutes = object.number("minutes", LEAST_MINUTES, MOST_MINUTES, text);
            Optional<SignText> does = texts.read(object, "does", SignTextReader.EXPLANATION, false, false);
            List<String> cited = sources(object);
            boolean voices = object.flag("voices");
            if (voices && by.filter(each -> each == StatedBy.ANALYST).isPresent()) {
                file.bad(object.span("voices"), "nobody sends the analyst a link", "a group in by, or no voices");
            }
            if (id.isEmpty() || by.isEmpty() || shows.isEmpty() || minutes.isEmpty() || does.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(file.placed(
                    new WayToFindOut(id.get(), by.get(), shows.get(), minutes.get(), does.get(), cited, voices), json));
        });
    }

    private Optional<SignNeed> need(LocatedJson json) {
        return SignObject.of(json, file, "the need", NEED).flatMap(object -> {
            Set<StatedBy> of = object.words("of", StatedBy.class, SignQuestionReader::group, false);
            Optional<String> question = object.required("question", "the id of another question")
                    .flatMap(value -> Optional.ofNullable(value.text()));
            List<String> answers = object.texts("answers", answer -> {});
            boolean orNotKnown = object.flag("orNotKnown");
            return question.map(id -> file.placed(new SignNeed(of, id, answers, orNotKnown), json));
        });
    }

    private List<String> sources(SignObject object) {
        return object.texts("source", source -> {
            if (!sources.has(String.valueOf(source.text()))) {
                file.problems()
                        .addUnknown(
                                ProblemCode.UNKNOWN_SOURCE,
                                source.span(),
                                "unknown source '%s'".formatted(SignObject.shortened(source.text())),
                                String.valueOf(source.text()),
                                sources.ids(),
                                "source " + source.text());
            }
        });
    }
}

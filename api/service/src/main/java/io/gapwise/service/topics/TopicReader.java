package io.gapwise.service.topics;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.links.LinesOfText;
import io.gapwise.service.links.LinkCheck;
import io.gapwise.service.links.SentLink;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.strategy.StrategyName;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants to offer, and names everything that is wrong with it at once. */
final class TopicReader {

    static final String NAME = "name";
    static final String PERSONA = "persona";
    static final String TOPICS = "topics";
    static final String TIMES = "times";
    static final String MOST_PICKS = "mostPicks";
    static final String TOGETHER = "together";
    static final String SENTENCE = "sentence";
    static final String LANGUAGE = "language";
    static final String ASKER = "asker";
    static final String LAST_DAY = "lastDay";
    static final String WANTED = "wanted";
    static final List<String> MEMBERS =
            List.of(NAME, PERSONA, TOPICS, TIMES, MOST_PICKS, TOGETHER, SENTENCE, LANGUAGE, ASKER, LAST_DAY, WANTED);

    static final int LONGEST_TOPIC = 200;
    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final int WEEKS = 2;

    private final SentLink sent;
    private final LinkCheck<ErrorEntry> check = new LinkCheck<>();

    private TopicReader(SentLink sent) {
        this.sent = sent;
    }

    /** @throws BadParameters with everything that is wrong */
    static NewTopicOffer read(byte[] body, LocalDate today) throws BadParameters {
        TopicReader reader = new TopicReader(SentLink.read(body, MEMBERS));
        reader.sent.unknown().forEach(each -> reader.check.refuse(true, each));
        NewTopicOffer read = reader.read(today);
        if (!reader.check.problems().isEmpty()) {
            throw new BadParameters(reader.check.problems());
        }
        return read;
    }

    private NewTopicOffer read(LocalDate today) {
        String language = sent.text(LANGUAGE);
        check.refuse(
                !sent.isLeftOut(LANGUAGE) && !LANGUAGES.contains(language),
                SentLink.wrong(ProblemKind.NO_SUCH_WORD, LANGUAGE, Sentence.of("topics.language"), LANGUAGES));
        String name = sent.text(NAME).strip();
        name(check, name);
        String persona = persona(check, sent);
        List<String> topics = texts(
                TOPICS, TopicOffer.LEAST_TOPICS, TopicOffer.MOST_TOPICS, LONGEST_TOPIC, "topics.few", "topics.many");
        List<String> times =
                texts(TIMES, 0, TopicOffer.MOST_TIMES, LinkCheck.LONGEST_NAME, "topics.few", "topics.manyTimes");
        int mostPicks = number(MOST_PICKS, TopicOffer.USUAL_PICKS, 1, TopicOffer.MOST_PICKS);
        int together = number(TOGETHER, TopicOffer.USUAL_TOGETHER, TopicOffer.LEAST_TOGETHER, TopicOffer.MOST_TOGETHER);
        String sentence = sent.isLeftOut(SENTENCE)
                ? Sentence.of("topics.asked").in(Locale.forLanguageTag(language))
                : sent.text(SENTENCE).strip();
        ErrorEntry wrong = wrong(ProblemKind.OUT_OF_RANGE, SENTENCE, "topics.sentence");
        check.sentence(sentence, wrong, wrong, wrong);
        String asker = sent.isLeftOut(ASKER) ? null : sent.text(ASKER).strip();
        ErrorEntry nobody = wrong(ProblemKind.OUT_OF_RANGE, ASKER, "topics.asker");
        check.asker(asker, nobody, nobody, nobody);
        LocalDate lastDay = sent.isLeftOut(LAST_DAY) ? today.plusWeeks(WEEKS) : sent.day(LAST_DAY);
        lastDay(check, lastDay, today);
        Integer wanted = wanted(check, sent);
        return new NewTopicOffer(
                name,
                persona,
                topics,
                times,
                mostPicks,
                together,
                sentence,
                LANGUAGES.contains(language) ? language : null,
                asker,
                lastDay,
                wanted);
    }

    static void name(LinkCheck<ErrorEntry> check, String name) {
        ErrorEntry wrong = wrong(ProblemKind.OUT_OF_RANGE, NAME, "topics.name");
        check.name(
                name,
                LinkCheck.SHORTEST_NAME,
                wrong(ProblemKind.MISSING, NAME, "topics.name"),
                wrong,
                wrong(ProblemKind.BAD_CHARACTER, NAME, "topics.name"));
    }

    /** Returns the name of the persona; null where none was sent. */
    static @Nullable String persona(LinkCheck<ErrorEntry> check, SentLink sent) {
        String persona = sent.text(PERSONA).strip();
        check.refuse(
                sent.isNoText(PERSONA)
                        || !sent.isLeftOut(PERSONA)
                                && (persona.length() > LONGEST_TOPIC || !LinesOfText.isOneLine(persona)),
                SentLink.wrong(
                        ProblemKind.OUT_OF_RANGE, PERSONA, Sentence.of("topics.persona", LONGEST_TOPIC), List.of()));
        return persona.isEmpty() ? null : persona;
    }

    static void lastDay(LinkCheck<ErrorEntry> check, @Nullable LocalDate day, LocalDate today) {
        check.lastDay(day, today, wrong(ProblemKind.OUT_OF_RANGE, LAST_DAY, "topics.lastDay"));
    }

    static @Nullable Integer wanted(LinkCheck<ErrorEntry> check, SentLink sent) {
        Integer wanted = sent.number(WANTED);
        check.wanted(wanted, wrong(ProblemKind.OUT_OF_RANGE, WANTED, "topics.wanted"));
        return wanted;
    }

    private static ErrorEntry wrong(ProblemKind kind, String member, String key) {
        return SentLink.wrong(kind, member, Sentence.of(key), List.of());
    }

    private List<String> texts(String member, int least, int most, int longest, String few, String many) {
        if (sent.isLeftOut(member) && least == 0) {
            return List.of();
        }
        List<String> texts = sent.texts(member).orElse(List.of());
        check.refuse(
                !sent.isLeftOut(member) && sent.texts(member).isEmpty(),
                SentLink.wrong(ProblemKind.WRONG_TYPE, member, Sentence.of("initiative.list"), List.of()));
        check.refuse(
                texts.size() < least, SentLink.wrong(ProblemKind.MISSING, member, Sentence.of(few, least), List.of()));
        check.refuse(
                texts.size() > most, SentLink.wrong(ProblemKind.TOO_LARGE, member, Sentence.of(many, most), List.of()));
        each(check, "/" + member, texts.subList(0, Math.min(texts.size(), most)), longest);
        return texts;
    }

    /** Checks each text of a list, and that none stands there twice. */
    static void each(LinkCheck<ErrorEntry> check, String pointer, List<String> texts, int longest) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String at = pointer + "/" + i;
            check.refuse(
                    LinesOfText.visible(text) < LinkCheck.SHORTEST_NAME
                            || text.length() > longest
                            || !LinesOfText.isOneLine(text),
                    SentLink.wrongAt(ProblemKind.OUT_OF_RANGE, at, Sentence.of("topics.topic", longest), List.of()));
            check.refuse(
                    !known.add(StrategyName.key(text)),
                    SentLink.wrongAt(ProblemKind.GIVEN_TWICE, at, Sentence.of("topics.twice"), List.of()));
        }
    }

    private int number(String member, int usual, int least, int most) {
        Integer number = sent.number(member);
        check.refuse(
                number != null && (number < least || number > most),
                SentLink.wrong(
                        ProblemKind.OUT_OF_RANGE, member, Sentence.of("initiative.range", least, most), List.of()));
        return number == null ? usual : number;
    }
}

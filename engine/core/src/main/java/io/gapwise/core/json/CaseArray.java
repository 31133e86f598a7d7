package io.gapwise.core.json;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads the elements of a JSON array. Nothing can be read behind a place that is not JSON. */
final class CaseArray extends CaseFile {

    private final JsonParser parser;
    private int number;
    private boolean ended;

    CaseArray(InputStream in) {
        // We use our own decoder because, unlike the parser's, it refuses text that is not UTF-8.
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        parser = GapCaseJson.factory().createParser(ObjectReadContext.empty(), reader);
    }

    /** The case is read here already, because only then is it known where it ends. */
    @Override
    public @Nullable Unread nextUnread() {
        Entry entry = entry();
        return entry == null ? null : new Unread(number, entry.place(), () -> entry);
    }

    private @Nullable Entry entry() {
        if (ended) {
            return null;
        }
        number++;
        String place = "case " + number;
        try {
            if (number == 1) {
                parser.nextToken();
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return behindArray(place);
            }
            long start = parser.currentTokenLocation().getCharOffset();
            Entry entry = read(place);
            boolean tooLarge = parser.currentLocation().getCharOffset() - start > GapCaseJson.MAX_BYTES;
            return tooLarge ? Entry.bad(place, GapCaseJson.tooLarge().problems()) : entry;
        } catch (JacksonException e) {
            ended = true;
            return Entry.bad(place, List.of(Problem.at(ProblemKind.MALFORMED, "", Sentence.of("array.json"))));
        }
    }

    private Entry read(String place) {
        try {
            return Entry.of(place, new GapCaseReader(parser, 1).readHere());
        } catch (BadCase e) {
            return Entry.bad(place, e.problems());
        }
    }

    private @Nullable Entry behindArray(String place) {
        ended = true;
        return parser.nextToken() == null
                ? null
                : Entry.bad(place, List.of(Problem.at(ProblemKind.TRAILING_CONTENT, "", Sentence.of("behind.array"))));
    }
}

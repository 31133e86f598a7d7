package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.links.LinesOfText;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a round as programs send it, and names everything that is wrong with it at once. */
final class AppraisalReader {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_ROLE = 200;
    static final int LONGEST_CAPABILITY = 100;
    private static final int SHORTEST = 2;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final List<String> MEMBERS = List.of("name", "asOf", "source", "counts");
    private static final List<String> OF_COUNT = List.of("role", "capability", "standings");
    private static final List<String> STANDINGS =
            Arrays.stream(Standing.values()).map(Enum::name).toList();

    private final LocalDate today;
    private final List<ErrorEntry> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private AppraisalReader(LocalDate today) {
        this.today = today;
    }

    /** @throws BadParameters with everything that is wrong */
    static NewAppraisals read(byte[] body, LocalDate today) throws BadParameters {
        AppraisalReader reader = new AppraisalReader(today);
        NewAppraisals read = reader.read(body);
        if (read == null || !reader.problems.isEmpty()) {
            throw new BadParameters(reader.problems);
        }
        return read;
    }

    private @Nullable NewAppraisals read(byte[] body) {
        JsonNode sent;
        try {
            sent = JsonTree.read(body);
        } catch (BadCase bad) {
            bad.problems().forEach(each -> problems.add(ErrorEntry.inBody(each)));
            return null;
        }
        if (!sent.isObject()) {
            wrong(ProblemKind.WRONG_TYPE, "", Sentence.of("sent.object"));
            return null;
        }
        unknown(sent, "", MEMBERS);
        String name = text(sent, "/name", SHORTEST, LONGEST_NAME);
        String source = text(sent, "/source", 0, LONGEST_NAME);
        LocalDate asOf = day(sent);
        JsonNode counts = sent.path("counts");
        List<AppraisedGroup> groups = new ArrayList<>();
        if (!counts.isArray() || counts.isEmpty()) {
            wrong(ProblemKind.MISSING, "/counts", Sentence.of("appraisals.counts"));
        } else if (counts.size() > NewAppraisals.MOST_GROUPS) {
            wrong(ProblemKind.TOO_LARGE, "/counts", Sentence.of("appraisals.many", NewAppraisals.MOST_GROUPS));
        } else {
            for (int i = 0; i < counts.size(); i++) {
                groups.add(group(counts.get(i), "/counts/" + i));
            }
        }
        return new NewAppraisals(name, asOf, source.isEmpty() ? null : source, groups);
    }

    private LocalDate day(JsonNode sent) {
        try {
            return checkedDay(LocalDate.parse(sent.path("asOf").asString("")));
        } catch (DateTimeParseException e) {
            wrong(ProblemKind.WRONG_FORM, "/asOf", Sentence.of("appraisals.asOf"));
            return today;
        }
    }

    private LocalDate checkedDay(LocalDate day) {
        if (!isPossible(day, today)) {
            wrong(ProblemKind.OUT_OF_RANGE, "/asOf", Sentence.of("appraisals.asOf"));
        }
        return day;
    }

    /** Says whether people can have been appraised as of a day. */
    static boolean isPossible(LocalDate day, LocalDate today) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(today);
    }

    /** Says whether a text can be a name of so many characters. */
    static boolean isName(String text, int longest) {
        return LinesOfText.visible(text) >= SHORTEST && text.length() <= longest && LinesOfText.isOneLine(text);
    }

    private AppraisedGroup group(JsonNode sent, String at) {
        if (!sent.isObject()) {
            wrong(ProblemKind.WRONG_TYPE, at, Sentence.of("sent.object"));
            return new AppraisedGroup("", "", Map.of());
        }
        unknown(sent, at, OF_COUNT);
        String role = text(sent, at, "/role", 0, LONGEST_ROLE);
        String capability = text(sent, at, "/capability", 1, LONGEST_CAPABILITY);
        AppraisedGroup group =
                new AppraisedGroup(role, capability, standings(sent.path("standings"), at + "/standings"));
        if (!seen.add(group.capabilityKey() + "\n" + group.roleKey())) {
            wrong(ProblemKind.GIVEN_TWICE, at, Sentence.of("appraisals.twice"));
        }
        return group;
    }

    private Map<Standing, Integer> standings(JsonNode sent, String at) {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        if (!sent.isObject()) {
            wrong(ProblemKind.MISSING, at, Sentence.of("appraisals.standings"), STANDINGS);
            return standings;
        }
        unknown(sent, at, STANDINGS);
        for (Standing standing : Standing.values()) {
            JsonNode count = sent.path(standing.name());
            boolean whole = count.isIntegralNumber() && count.canConvertToInt();
            if (whole && count.asInt() >= 0 && count.asInt() <= MOST_PEOPLE) {
                standings.put(standing, count.asInt());
            } else if (!count.isMissingNode() && !count.isNull()) {
                wrong(
                        ProblemKind.OUT_OF_RANGE,
                        at + "/" + standing.name(),
                        Sentence.of("appraisals.people", MOST_PEOPLE));
            }
        }
        return standings;
    }

    private String text(JsonNode sent, String member, int least, int longest) {
        return text(sent, "", member, least, longest);
    }

    private String text(JsonNode sent, String within, String member, int least, int longest) {
        JsonNode value = sent.at(member);
        String text = value.isString() ? value.asString().strip() : "";
        boolean leftOut = value.isMissingNode() || value.isNull();
        if (leftOut && least > 0) {
            wrong(ProblemKind.MISSING, within + member, Sentence.of("appraisals.text", least, longest));
        } else if (!leftOut
                && (!value.isString()
                        || LinesOfText.visible(text) < least
                        || text.length() > longest
                        || !LinesOfText.isOneLine(text))) {
            wrong(ProblemKind.OUT_OF_RANGE, within + member, Sentence.of("appraisals.text", least, longest));
        }
        return text;
    }

    private void unknown(JsonNode sent, String at, List<String> members) {
        for (String name : sent.propertyNames()) {
            if (!members.contains(name)) {
                problems.add(ErrorEntry.inBody(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD,
                        at + "/" + name.replace("~", "~0").replace("/", "~1"),
                        Sentence.of("sent.field"),
                        name,
                        members)));
            }
        }
    }

    private void wrong(ProblemKind kind, String pointer, Sentence said) {
        wrong(kind, pointer, said, List.of());
    }

    private void wrong(ProblemKind kind, String pointer, Sentence said, List<String> allowed) {
        problems.add(ErrorEntry.inBody(Problem.of(kind, pointer, said, allowed)));
    }
}

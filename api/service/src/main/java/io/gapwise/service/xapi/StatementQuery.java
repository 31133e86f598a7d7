package io.gapwise.service.xapi;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.sheets.xapi.Forms;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the statements, by the names that the specification has.
 *
 * @param statementId the one statement that is wanted
 * @param voidedStatementId the one statement that is wanted although it was taken back
 * @param limit how many are wanted; 0 for as many as are given at once
 * @param attachments whether the answer is to have parts, of which there is only the first
 * @param after the place behind which a list goes on, as an earlier answer gave it
 */
record StatementQuery(
        @Nullable String statementId,
        @Nullable String voidedStatementId,
        @Nullable String verb,
        @Nullable String activity,
        @Nullable OffsetDateTime since,
        @Nullable OffsetDateTime until,
        int limit,
        boolean ascending,
        boolean attachments,
        @Nullable Long after) {

    static final String AFTER = "gapwise-after";
    private static final List<String> OF_ONE = List.of("statementId", "voidedStatementId", "attachments", "format");
    private static final List<String> NAMES = List.of(
            "statementId",
            "voidedStatementId",
            "verb",
            "activity",
            "since",
            "until",
            "limit",
            "ascending",
            "attachments",
            "format",
            AFTER);
    private static final List<String> FORMATS = List.of("exact", "ids", "canonical");

    /** What the specification knows and nobody can be given here, because people are not kept. */
    private static final List<String> NOT_KEPT =
            List.of("agent", "registration", "related_agents", "related_activities");

    private static final int LONGEST_NUMBER = 9;

    static StatementQuery read(@Nullable String query) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(
                query, Stream.concat(NAMES.stream(), NOT_KEPT.stream()).toList());
        for (String name : NOT_KEPT) {
            if (parameters.value(name) != null) {
                wrong(parameters, ProblemKind.NO_SUCH_PARAMETER, name, Sentence.of("xapi.notOffered"));
            }
        }
        boolean one = parameters.value("statementId") != null || parameters.value("voidedStatementId") != null;
        if (one) {
            onlyOne(parameters);
        }
        StatementQuery read = new StatementQuery(
                uuid(parameters, "statementId"),
                uuid(parameters, "voidedStatementId"),
                iri(parameters, "verb"),
                iri(parameters, "activity"),
                time(parameters, "since"),
                time(parameters, "until"),
                number(parameters, "limit").map(Long::intValue).orElse(0),
                truth(parameters, "ascending"),
                truth(parameters, "attachments"),
                number(parameters, AFTER).orElse(null));
        String format = parameters.value("format");
        if (format != null && !FORMATS.contains(format)) {
            wrong(parameters, ProblemKind.NO_SUCH_WORD, "format", Sentence.of("xapi.word", String.join(", ", FORMATS)));
        }
        parameters.refuseIfWrong();
        return read;
    }

    private static void onlyOne(QueryParameters parameters) {
        if (parameters.value("statementId") != null && parameters.value("voidedStatementId") != null) {
            wrong(parameters, ProblemKind.GIVEN_TWICE, "voidedStatementId", Sentence.of("xapi.beside", "statementId"));
        }
        for (String name : NAMES) {
            if (!OF_ONE.contains(name) && parameters.value(name) != null) {
                wrong(
                        parameters,
                        ProblemKind.NO_SUCH_PARAMETER,
                        name,
                        Sentence.of("xapi.beside", "statementId, voidedStatementId"));
            }
        }
    }

    private static @Nullable String uuid(QueryParameters parameters, String name) {
        String value = parameters.value(name);
        if (value != null && !Forms.isUuid(value)) {
            wrong(parameters, ProblemKind.WRONG_FORM, name, Sentence.of("xapi.uuid"));
        }
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String iri(QueryParameters parameters, String name) {
        String value = parameters.value(name);
        if (value != null && !Forms.isIri(value)) {
            wrong(parameters, ProblemKind.WRONG_FORM, name, Sentence.of("xapi.iri"));
        }
        return value;
    }

    private static @Nullable OffsetDateTime time(QueryParameters parameters, String name) {
        String value = parameters.value(name);
        if (value == null) {
            return null;
        }
        // A plus sign that a client did not encode has become a space.
        Optional<Instant> time = Forms.instant(value.replace(' ', '+'));
        if (time.isEmpty()) {
            wrong(parameters, ProblemKind.WRONG_FORM, name, Sentence.of("xapi.time"));
        }
        return time.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Optional<Long> number(QueryParameters parameters, String name) {
        String value = parameters.value(name);
        if (value == null) {
            return Optional.empty();
        } else if (!value.matches("[0-9]+")
                || value.length() > (name.equals(AFTER) ? 2 * LONGEST_NUMBER : LONGEST_NUMBER)) {
            wrong(parameters, ProblemKind.WRONG_TYPE, name, Sentence.of("xapi.whole"));
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(value));
    }

    private static boolean truth(QueryParameters parameters, String name) {
        String value = parameters.value(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            wrong(parameters, ProblemKind.WRONG_TYPE, name, Sentence.of("xapi.yesOrNo"));
        }
        return "true".equals(value);
    }

    private static void wrong(QueryParameters parameters, ProblemKind kind, String name, Sentence said) {
        parameters.wrong(ErrorEntry.parameter(kind, name, said));
    }
}

package io.gapwise.core.ruleset.drl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists everything that can be wrong with a rule set, each under a name that does not change. A test makes sure that
 * the table in the module's CODES.md matches this list.
 */
public enum ProblemCode {
    FOLDER_UNREADABLE("the folder of rules is missing or cannot be read"),
    SET_TOO_LARGE("more bytes, files or rules than a set may have"),
    NO_RULES("a file, a stage or a set without a rule"),
    BAD_FILE_NAME("a file name with other characters than letters, digits, `.`, `_` and `-`"),
    NOT_READ("a file that looks like one of a rule set and is not read", Severity.WARNING),
    FILE_TOO_LARGE("more bytes than a file may have"),
    NOT_UTF8("bytes that are no text"),
    HIDDEN_CHARACTER("a character that nobody can see, or that reorders what is seen"),
    ESCAPED_CHARACTER("a character written as `\\u…`"),
    TOO_MANY_PROBLEMS("the rest of a file with very many problems is left out"),
    MERGE_MARKER("the marks of a merge that nobody finished"),
    UNREADABLE("a text that makes a reader fall over"),
    READ_DIFFERENTLY("Drools' parser reads the rule otherwise than we do, or not at all"),

    FOREIGN_LETTER("a letter outside texts and comments that is not one of a to z"),
    BLOCK_COMMENT("a comment in `/* … */`"),
    UNCLOSED_TEXT("a text without its closing quotation mark on the same line"),
    QUOTATION_MARK("a text in other quotation marks than `\"`"),
    QUOTED_INSIDE("a quotation mark inside a text"),
    BACKSLASH("a backslash in a text"),
    BAD_NUMBER("a number that begins with 0 or is too long"),
    TEXT_LENGTH("a text that is empty or too long"),

    LEFT_OUT("a feature of DRL that this language does not have"),
    UNEXPECTED("something that has no place where it stands"),
    MISSING_PACKAGE("no package in the file's first line"),
    UNKNOWN_STAGE("a package that is no stage"),
    WRONG_FOLDER("a package that is not the file's folder"),
    MISSING_NAME("a rule without a name in quotation marks"),
    BAD_NAME("a rule name that is not `stage/what-it-concludes`"),
    DUPLICATE_NAME("a rule name used twice"),
    MISSING_WHEN("a rule without `when`"),
    MISSING_THEN("a rule without `then`"),
    MISSING_END("a rule without `end`"),
    UNKNOWN_ANNOTATION("an annotation other than @summary, @source and @accepts"),
    BAD_ANNOTATION("an annotation written otherwise than `@name( \"text\" )`"),
    MISSING_ANNOTATION("no @summary or no @source, or more than one"),
    UNKNOWN_SOURCE("a @source that the list of sources does not have"),
    BAD_SOURCES("a list of sources that is missing or not as it should be"),
    BAD_CASE("a case beside the rules that is not as it should be"),
    BAD_SIGNS("signs that are not as they should be"),
    ONE_SIDED_SIGNS("an obstacle of which a group could never say that it is there, or never that it is not"),
    NO_SIGNS("an obstacle that the performers or their managers are not asked about", Severity.WARNING),
    SIGN_WORDING("a question or answer in words that people would have to look up", Severity.WARNING),
    BAD_TRANSLATION("a translation that is not as it should be"),
    STALE_TRANSLATION("a translation of a text that the rule has no more", Severity.WARNING),
    MISSING_TRANSLATION("a rule that is not translated where others are", Severity.WARNING),
    UNKNOWN_CODE("an @accepts of a code that does not exist or is no warning"),

    EMPTY_CONDITION("a rule that would speak of every case"),
    EMPTY_PATTERN("a pattern that would always hold"),
    UNKNOWN_PATTERN("a pattern that is neither the case nor a finding"),
    STAGE_NOT_READABLE("a pattern on what the rule's own stage or a later one concludes"),
    UNKNOWN_PATH("a property that the case or finding does not have"),
    UNTESTABLE_TEXT("a test of a free text"),
    WRONG_OPERATOR("an operator that does not exist or does not suit the property"),
    UNKNOWN_WORD("a word that is no word of the vocabulary here"),
    OTHER_FIELDS_WORD("a word of the vocabulary that belongs to another property"),
    WORD_EXPECTED("a number or text where a word belongs"),
    NUMBER_EXPECTED("a word or text where a number belongs"),
    PROPERTIES_COMPARED("a property compared with another property"),
    NUMBER_OUT_OF_RANGE("a number that can never stand there"),
    REPEATED_VALUE("a value that stands twice in one list"),
    MISSING_COMMA("two tests or arguments without a comma between them"),
    MISSING_BRACKET("a bracket that is not opened or not closed"),
    WRONG_BRACKET("another bracket than `(` or `)`"),
    NESTED_TOO_DEEP("more levels of brackets than a condition may have"),
    TOO_MANY_TESTS("more tests than a rule may have"),

    EMPTY_CONSEQUENCE("a rule that says nothing"),
    NOT_ADVICE("a statement that is no call on `advise`"),
    UNKNOWN_VERB("a verb that does not exist"),
    OTHER_STAGES_VERB("a verb that another stage says"),
    WRONG_ARGUMENTS("more or fewer arguments than a verb takes"),
    TEXT_EXPECTED("something else where a text in quotation marks belongs"),
    MISSING_SEMICOLON("a call without `;` behind it"),
    TOO_MANY_CALLS("more calls than a rule may have"),
    UNKNOWN_PLACE("a `{place}` in a text that does not exist, or is not closed"),
    PLACE_UNKNOWN("a value named in a text although the rule speaks where it is unknown"),

    NEVER_SPEAKS("a rule that no case makes speak"),
    ALWAYS_SPEAKS("a rule that speaks of every case that comes to its stage", Severity.WARNING),
    PART_NEVER_HOLDS(
            "an alternative, or a word of a list, that the rest of the rule or earlier stages rule out",
            Severity.WARNING),
    PART_ALWAYS_HOLDS("a test that follows from the rest of the rule or from earlier stages", Severity.WARNING),
    SAME_RULE_TWICE("two rules with equal conditions and equal conclusions", Severity.WARNING),
    OPPOSITE_RULES("two rules with equal conditions, of which one undoes what the other says"),
    OPPOSITE_WEIGHTS("two rules with equal conditions, one for a method and one against it", Severity.WARNING),
    POINTLESS_RULE("a rule of which another says or undoes all that it says", Severity.WARNING),
    POINTLESS_CONCLUSION("a conclusion that another rule says already, or undoes", Severity.WARNING),
    CAUSE_NEVER_FOUND("a cause that no rule can find", Severity.WARNING),
    REMEDY_NEVER_ADVISED("a remedy that no rule can advise", Severity.WARNING),
    METHOD_NEVER_ADVISED("a method that no rule can speak for", Severity.WARNING),
    ALIGNMENT_NEVER_GIVEN("an alignment that no case gets", Severity.WARNING),
    VERDICT_NEVER_GIVEN("a verdict that no case gets", Severity.WARNING),
    JUDGEMENT_NEVER_GIVEN("a judgement beside an answer that no rule can conclude", Severity.WARNING),
    NO_ALIGNMENT("some case gets no alignment"),
    SEVERAL_ALIGNMENTS("some case gets two alignments"),
    NO_VERDICT("some case gets no verdict"),
    SEVERAL_VERDICTS("some case gets two verdicts"),
    NO_REMEDY("some case gets a verdict that needs a remedy, and no remedy"),
    NO_METHOD("some case has something to learn and no way to learn it"),
    NO_RESULT_MEASURE("some case gets a verdict and no result (level 4) to measure"),
    INVARIANT_BROKEN("some case gets an answer that an invariant forbids"),
    INVARIANT_NOT_DECIDED("an invariant of which no proof was found, and no case that breaks it", Severity.WARNING),
    INVARIANT_IDLE("a pattern of an invariant that holds in no case, so that the others say nothing", Severity.WARNING),
    MEANING_NOT_JUDGED("a rule set too large for its meaning to be judged at once", Severity.WARNING),
    NO_CASE("a rule without a case of its own", Severity.WARNING),

    RULE_SILENT("a rule that is silent in the case that its author says it speaks of"),
    RULE_NOT_SILENCED("a rule that still speaks once the answer that should silence it is changed"),
    CASE_FAILS("a case beside the rules that the rules give no whole answer to"),

    NEGATED_UNKNOWN("a negated test of an answer that may be unknown: it holds of blank forms too", Severity.WARNING),
    AND_BESIDE_OR("`&&` and `||` side by side without brackets that say which goes first", Severity.WARNING),
    FOR_AND_AGAINST("a rule that says something and its opposite of the same thing", Severity.WARNING),
    SAME_CALL_TWICE("a rule that says the same thing twice", Severity.WARNING),
    ASKS_WHAT_IT_KNOWS("a question for an answer that the rule requires, without doubting it", Severity.WARNING),
    BLANK_GROUND("advice whose only ground is what nobody answered", Severity.WARNING),
    CONSTANT_IN_TEXT("the name of a constant or property in a text for people", Severity.WARNING),
    MARKUP_IN_TEXT("HTML or Markdown in a text, where readers see its signs", Severity.WARNING),
    IDLE_ACCEPTANCE("an @accepts that silences nothing", Severity.WARNING);

    private final String meaning;
    private final Severity severity;

    ProblemCode(String meaning) {
        this(meaning, Severity.ERROR);
    }

    ProblemCode(String meaning, Severity severity) {
        this.meaning = meaning;
        this.severity = severity;
    }

    /** Returns the code as reports and {@code @accepts} write it: {@code negated-unknown}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the meaning of the code as a phrase. */
    public String meaning() {
        return meaning;
    }

    public Severity severity() {
        return severity;
    }

    /**
     * Says whether a rule may accept this code. It may accept warnings about itself, but not warnings about accepting.
     */
    public boolean acceptable() {
        return severity == Severity.WARNING
                && this != IDLE_ACCEPTANCE
                && this != MEANING_NOT_JUDGED
                && this != INVARIANT_NOT_DECIDED
                && this != NOT_READ
                && this != NO_SIGNS
                && this != STALE_TRANSLATION
                && this != MISSING_TRANSLATION
                && this != SIGN_WORDING;
    }

    static Optional<ProblemCode> acceptable(String written) {
        return Arrays.stream(values())
                .filter(code -> code.acceptable() && code.written().equals(written))
                .findFirst();
    }

    static List<String> allAcceptable() {
        return Arrays.stream(values())
                .filter(ProblemCode::acceptable)
                .map(ProblemCode::written)
                .toList();
    }
}

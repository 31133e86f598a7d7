package io.gapwise.insight.signs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds that a book of signs is read as a whole, and that everything that is wrong with it is told at once. */
class SignBookReaderTest {

    private static final String TOOLS = "signs/toolsInadequate.json";

    @Test
    void theSmallBookIsRead() {
        assertThat(SmallSigns.BOOK.all())
                .extracting(ObstacleSigns::obstacle)
                .containsExactly(
                        Obstacle.toolsInadequate,
                        Obstacle.notTold,
                        Obstacle.neverLearned,
                        Obstacle.littlePractice,
                        Obstacle.unwilling,
                        Obstacle.barrier);
        assertThat(SmallSigns.BOOK.opening(StatedBy.MANAGERS))
                .extracting(OpeningQuestion::id)
                .containsExactly("opening-how-often", "opening-how-you-know");
        assertThat(SmallSigns.BOOK.source("first")).isPresent();
    }

    @Test
    void anObstacleOfWhichNobodyIsAskedIsOnlyAWarning() {
        List<RuleProblem> problems =
                SignBookReader.check(SmallSigns.files(SmallSigns.FILES)).problems();

        assertThat(problems).hasSize(14).extracting(RuleProblem::code).containsOnly(ProblemCode.NO_SIGNS);
    }

    /** Each mistake is made in the file about tools, and told with its line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "toolsInadequate", | "toolsInadequat", | bad-signs | Maybe toolsInadequate
            "toolsInadequate", | "habit", | bad-signs | the file has the name of another obstacle
            ["PERFORMERS", "MANAGERS"] | ["PERFORMERS", "MANAGER"] | bad-signs | Maybe MANAGERS
            ["PERFORMERS", "MANAGERS"] | ["PERFORMERS", "ANALYST"] | bad-signs | unknown word 'ANALYST'
            ["PERFORMERS", "MANAGERS"] | ["PERFORMERS", "PERFORMERS"] | bad-signs | each word once
            ["PERFORMERS", "MANAGERS"] | [] | bad-signs | of is empty
            "counts": "SELF" | "count": "SELF" | bad-signs | unknown member 'count'
            "counts": "SELF" | "counts": "OWN" | bad-signs | expected SELF or OTHERS
            "counts": "SELF" | "counts": 1 | bad-signs | counts is no word
            "sign": "AGAINST"}, | "sign": "AGINST"}, | bad-signs | Maybe AGAINST
            "en": "Slowly", | | bad-signs | en is missing
            "de": "Langsam" | "de": " " | bad-signs | the text de is empty
            "de": "Langsam" | "de": "Ja" | bad-signs | two answers read the same
            "id": "slowly" | "id": "yes" | bad-signs | there is an answer with this id already
            "id": "slowly" | "id": "cannot-see" | bad-signs | every question has the answer
            "id": "slowly" | "id": "Slow ly" | bad-signs | the id is not plain
            "id": "tools-last-time" | "id": "access-hard" | bad-signs | the id 'access-hard' is used already
            "id": "tools-watch" | "id": "tools-link" | bad-signs | is used already
            "source": ["first"], "counts" | "source": ["frst"], "counts" | unknown-source | Maybe first
            "source": ["first"], "counts" | "source": "first", "counts" | bad-signs | source is no list
            "source": ["first"], "counts" | "source": [], "counts" | bad-signs | source is empty
            "source": ["first"], "counts" | "counts" | bad-signs | source is missing
            the tools work? | the {tool} work? | bad-signs | unknown place '{tool}'
            the tools work? | the {task work? | bad-signs | unknown place
            the tools work? | {change} work? | bad-signs | only a question about CHANGE can name {change}
            the tools work? | the process work? | sign-wording | 'process' is a word for the analyst
            Haben die Geräte | Welche Hindernisse haben die Geräte | sign-wording | 'Hindernisse'
            "minutes": 45 | "minutes": 0 | bad-signs | a whole number from 5 to 2400
            "minutes": 45 | "minutes": 45.5 | bad-signs | a whole number from 5 to 2400
            "minutes": 45 | "minutes": "45" | bad-signs | a whole number from 5 to 2400
            "shows": "OBSERVATION" | "shows": "OBSERVED" | bad-signs | unknown word 'OBSERVED'
            "by": "MANAGERS" | "by": "ANALYST" | bad-signs | nobody sends the analyst a link
            "voices": true | "voices": "yes" | bad-signs | expected true or false
            "obstacle": "neverLearned" | "obstacle": "toolsInadequate" | bad-signs | unknown word 'toolsInadequate'
            "id": "yes", | "id": "yes", "share": "ALL", | bad-signs | only a sign FOR the obstacle has a share
            "lookAlikes" | "questions" | bad-signs | this member is given twice
            "findOut": [ | "findOut": [[ | bad-signs | this is not valid JSON
            "findOut": [ | "words": {"en": ["Too slow"], "de": []}, "findOut": [ | bad-signs | 'Too slow' is no phrase
            "findOut": [ | "words": {"en": ["slo*"], "de": []}, "findOut": [ | bad-signs | 'slo*' is no phrase
            "findOut": [ | "words": {"en": ["… slow"], "de": []}, "findOut": [ | bad-signs | '… slow' is no phrase
            "findOut": [ | "words": {"en": ["slow …"], "de": []}, "findOut": [ | bad-signs | 'slow …' is no phrase
            "findOut": [ | "words": {"en": [1], "de": []}, "findOut": [ | bad-signs | is no phrase
            "findOut": [ | "words": {"en": ["slow", "slow"], "de": []}, "findOut": [ | bad-signs | each phrase once
            "findOut": [ | "words": {"en": ["slow"]}, "findOut": [ | bad-signs | de is missing
            "findOut": [ | "words": {"en": ["slow"], "de": [], "fr": []}, "findOut": [ | bad-signs | unknown member 'fr'
            """)
    void aMistakeIsToldWithItsPlace(String right, @Nullable String wrong, String code, String told) {
        List<RuleProblem> problems = problems(TOOLS, right, wrong == null ? "" : wrong);

        assertThat(problems)
                .filteredOn(problem -> problem.code() != ProblemCode.NO_SIGNS)
                .anySatisfy(problem -> {
                    assertThat(problem.code().written()).isEqualTo(code);
                    assertThat(problem.file()).isEqualTo(TOOLS);
                    assertThat(problem.toString()).contains(told);
                });
    }

    @Test
    void aTextThatDoesNotFitOnAPhoneIsRefused() {
        String question = "x".repeat(161);
        String answer = "y".repeat(81);

        assertThat(problems(TOOLS, "Last time, did the tools work?", question))
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("the text is too long (161 characters)", "at most 160"));
        assertThat(problems(TOOLS, "Slowly", answer))
                .anySatisfy(problem ->
                        assertThat(problem.toString()).contains("the text is too long (81 characters)", "at most 80"));
        assertThat(errors(problems(TOOLS, "Slowly", "y".repeat(80)))).isEmpty();
    }

    @Test
    void aHiddenCharacterIsToldByItsNumber() {
        assertThat(problems(TOOLS, "Slowly", "Slow\u202Ely")).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.HIDDEN_CHARACTER);
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.message()).contains("U+202E");
        });
    }

    @Test
    void tooLargeAFileIsNotRead() {
        assertThat(problems(TOOLS, "Slowly", "y".repeat(256 * 1024))).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
            assertThat(problem.expected()).contains("262144");
        });
    }

    @Test
    void tooDeepAFileIsRefused() {
        assertThat(problems(TOOLS, "\"findOut\": [", "\"findOut\": " + "[".repeat(40)))
                .anySatisfy(problem -> assertThat(problem.message()).contains("nested too deep"));
    }

    @Test
    void aGroupThatCouldNeverSayThatItIsAbsentIsToldOf() {
        assertThat(problems("signs/notTold.json", ", \"sign\": \"AGAINST\"", ""))
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.ONE_SIDED_SIGNS);
                    assertThat(problem.message()).isEqualTo("PERFORMERS could never say that notTold is ABSENT");
                });
    }

    @Test
    void aNeedMustNameAQuestionAndItsAnswers() {
        String file = "signs/unwilling.json";

        assertThat(problems(file, "practice-last-try", "practice-last-tri"))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("Maybe practice-last-try"));
        assertThat(problems(file, "\"with-help\"", "\"with-hlp\""))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("Maybe with-help"));
        assertThat(problems(file, "{\"of\": [\"PERFORMERS\"], \"question\"", "{\"of\": [\"MANAGERS\"], \"question\""))
                .anySatisfy(problem ->
                        assertThat(problem.message()).contains("MANAGERS are not asked 'practice-last-try'"));
    }

    @Test
    void aQuestionThatTellsNothingIsRefusedUnlessAnotherNeedsIt() {
        String without = SmallSigns.FILES
                .get("signs/littlePractice.json")
                .replace("\"de\": \"Gleich richtig\", \"sign\": \"AGAINST\"", "\"de\": \"Gleich richtig\"")
                .replace("\"de\": \"Nicht richtig\", \"sign\": \"FOR\"", "\"de\": \"Nicht richtig\"");
        Map<String, String> files = new TreeMap<>(SmallSigns.FILES);
        files.put("signs/littlePractice.json", without);
        assertThat(errors(SignBookReader.check(SmallSigns.files(files)).problems()))
                .isEmpty();

        files.remove("signs/unwilling.json");
        assertThat(errors(SignBookReader.check(SmallSigns.files(files)).problems()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("no answer to this question is a sign, and no other question needs it"));
    }

    @Test
    void aFileThatIsNamedAfterNoObstacleIsTold() {
        Map<String, String> files = new TreeMap<>(SmallSigns.FILES);
        files.put("signs/habits.json", "{}");

        assertThat(errors(SignBookReader.check(SmallSigns.files(files)).problems()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("signs/habits.json");
                    assertThat(problem.maybe()).isEqualTo("habit");
                });
    }

    @Test
    void severalMistakesAreToldAtOnce() {
        Map<String, String> files = new TreeMap<>(SmallSigns.FILES);
        files.replaceAll((name, text) -> text.replace("\"AGAINST\"", "\"AGANST\""));

        assertThat(errors(SignBookReader.check(SmallSigns.files(files)).problems()))
                .filteredOn(problem -> problem.code() == ProblemCode.BAD_SIGNS)
                .hasSizeGreaterThan(8);
    }

    private static List<RuleProblem> problems(String file, String right, String wrong) {
        Map<String, String> files = new TreeMap<>(SmallSigns.FILES);
        String text = files.get(file);
        assertThat(text).contains(right);
        files.put(
                file,
                text.substring(0, text.indexOf(right)) + wrong + text.substring(text.indexOf(right) + right.length()));
        return SignBookReader.check(SmallSigns.files(files)).problems();
    }

    private static List<RuleProblem> errors(List<RuleProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.code() != ProblemCode.NO_SIGNS)
                .toList();
    }
}

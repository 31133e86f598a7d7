package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.sheets.UnusableFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class CaseInputsTest {

    private static final StructType STATEMENT =
            new StructType().add("obstacle", "string").add("says", "string").add("by", "string");

    @Test
    void writesAStructureAsTheObjectThatWouldBeSent() throws UnusableFile {
        StructType type = new StructType()
                .add("own", "timestamp")
                .add("title", "string")
                .add("audience", new StructType().add("headcount", "double").add("role", "string"))
                .add(
                        "evidence",
                        new StructType()
                                .add("sources", DataTypes.createArrayType(DataTypes.StringType))
                                .add("statements", DataTypes.createArrayType(STATEMENT)));

        ReadCase read = CaseInputs.of(type, null, null)
                .read(row(
                        17L,
                        text("Orders late"),
                        row(12.0, null),
                        row(
                                list(text("OBSERVATION")),
                                list(row(text("toolsInadequate"), text("PRESENT"), text("PERFORMERS"))))));

        assertThat(new String(read.json(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"title\":\"Orders late\",\"audience\":{\"headcount\":12},\"evidence\":{\"sources\":[\"OBSERVATION\"],\"statements\":[{\"obstacle\":\"toolsInadequate\",\"says\":\"PRESENT\",\"by\":\"PERFORMERS\"}]}}");
        assertThat(read.problems()).isEmpty();
        assertThat(read.gapCase().audience().headcount()).isEqualTo(12);
    }

    @Test
    void takesARowInWhichNothingStandsForNone() throws UnusableFile {
        CaseInput flat = CaseInputs.of(new StructType().add("title", "string").add("gap.nature", "string"));
        CaseInput grouped = CaseInputs.of(
                new StructType().add("title", "string").add("gap", new StructType().add("nature", "string")));

        assertThat(flat.read(row(null, null))).isNull();
        assertThat(flat.read(row(text(" "), text("")))).isNull();
        assertThat(grouped.read(row(null, null))).isNull();
        assertThat(new JsonText().read((Object) null)).isNull();
        assertThat(new JsonText().read(text(" \t"))).isNull();
    }

    @Test
    void readsNumbersOfEveryTypeAlike() throws UnusableFile {
        Stream.of(
                        new Typed("tinyint", (byte) 12),
                        new Typed("smallint", (short) 12),
                        new Typed("int", 12),
                        new Typed("bigint", 12L),
                        new Typed("float", 12f),
                        new Typed("double", 12d),
                        new Typed("decimal(10,2)", Decimal.apply(new BigDecimal("12.00"), 10, 2)),
                        new Typed("string", text("12")))
                .forEach(typed -> assertThat(
                                headcount(typed).gapCase().audience().headcount())
                        .as(typed.type())
                        .isEqualTo(12));
    }

    @Test
    void refusesANumberThatIsNone() throws UnusableFile {
        assertThat(headcount(new Typed("double", Double.NaN)).problems())
                .extracting(RowProblem::path)
                .containsExactly("audience.headcount");
        assertThat(headcount(new Typed("double", 12.5)).problems())
                .extracting(RowProblem::code)
                .containsExactly("not-whole");
        assertThat(headcount(new Typed("boolean", true)).problems()).hasSize(1);
        assertThat(headcount(new Typed("date", 20_000)).problems()).hasSize(1);
        assertThat(headcount(new Typed("timestamp", 20_000L)).problems()).hasSize(1);
    }

    @Test
    void readsASetOfWordsFromAList() throws UnusableFile {
        StructType type = new StructType()
                .add("title", "string")
                .add("evidence.sources", DataTypes.createArrayType(DataTypes.StringType));

        ReadCase some = CaseInputs.of(type).read(row(text("Orders late"), list(text("OBSERVATION"), text("OPINION"))));
        ReadCase none = CaseInputs.of(type).read(row(text("Orders late"), list()));

        assertThat(some.gapCase().evidence().sources()).hasSize(2);
        assertThat(none.gapCase().evidence().sources()).isEmpty();
    }

    @Test
    void tellsOfAWordThatIsMissingInAList() throws UnusableFile {
        StructType type = new StructType()
                .add("title", "string")
                .add("evidence.sources", DataTypes.createArrayType(DataTypes.StringType));

        ReadCase read = CaseInputs.of(type).read(row(text("Orders late"), list(text("OBSERVATION"), null)));

        assertThat(read.problems()).extracting(RowProblem::path).containsExactly("evidence.sources");
    }

    @Test
    void saysWhichNumberCannotBeTaken() throws UnusableFile {
        StructType nested =
                new StructType().add("title", "string").add("audience", new StructType().add("headcount", "float"));

        assertThat(headcount(new Typed("double", Double.NEGATIVE_INFINITY)).problems())
                .singleElement()
                .extracting(RowProblem::sentence)
                .asString()
                .contains("-Infinity");
        assertThat(CaseInputs.of(nested)
                        .read(row(text("Orders late"), row(Float.POSITIVE_INFINITY)))
                        .problems()
                        .toString())
                .doesNotContain("NaN");
    }

    @Test
    void leavesTheOwnColumnsOfATableAlone() throws UnusableFile {
        StructType flat = new StructType().add("title", "string").add("nonsense", "int");
        StructType grouped = flat.add("gap", new StructType().add("nature", "string"));

        assertThat(CaseInputs.of(flat, null, null)
                        .read(row(text("Orders late"), 1))
                        .problems())
                .isEmpty();
        assertThat(CaseInputs.of(grouped, null, null)
                        .read(row(text("Orders late"), 1, row(text("TECHNICAL"))))
                        .problems())
                .isEmpty();
        assertThatThrownBy(() -> CaseInputs.of(flat)).hasMessage("There is no column 'nonsense'.");
    }

    @Test
    void namesEverythingThatIsWrongWithTheColumns() {
        StructType type = new StructType()
                .add("titlle", "string")
                .add("gap", new StructType().add("natur", "string").add("frequency", "binary"))
                .add(
                        "evidence",
                        new StructType()
                                .add(
                                        "statements",
                                        DataTypes.createArrayType(new StructType().add("obstacel", "string"))));

        assertThatThrownBy(() -> CaseInputs.of(type))
                .hasMessageContaining("no column 'titlle'. Maybe title.")
                .hasMessageContaining("no column 'gap.natur'. Maybe gap.nature.")
                .hasMessageContaining("'gap.frequency' is a binary")
                .hasMessageContaining("no column 'evidence.statements.obstacel'. Maybe obstacle.")
                .hasMessageContaining("must be a column 'title'");
        assertThatThrownBy(() -> CaseInputs.of(DataTypes.LongType)).hasMessageContaining("and no bigint");
    }

    private record Typed(String type, Object value) {}

    private static ReadCase headcount(Typed typed) {
        StructType type = new StructType().add("title", "string").add("audience.headcount", typed.type());
        try {
            return CaseInputs.of(type).read(row(text("Orders late"), typed.value()));
        } catch (UnusableFile e) {
            throw new AssertionError(e);
        }
    }

    private static InternalRow row(Object... values) {
        return new GenericInternalRow(values);
    }

    private static GenericArrayData list(Object... values) {
        return new GenericArrayData(values);
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }
}

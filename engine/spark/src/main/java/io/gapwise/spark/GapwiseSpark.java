package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.sheets.UnusableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.CurrentTimestamp;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.connector.catalog.CatalogManager;
import scala.Option;

/**
 * Answers the cases of datasets by one rule set. It works for tables and for streams alike: the same row and the same rule
 * set give the same answer, and a stream that is restarted writes the same again.
 */
public final class GapwiseSpark {

    private final SharedRules rules;

    private GapwiseSpark(SharedRules rules) {
        this.rules = rules;
    }

    /** Answers by the rules that come with the program. */
    public static GapwiseSpark builtIn(SparkSession session) {
        return by(session, SessionRules.read(null));
    }

    /**
     * Answers by the rules of a folder on the machine of the driver.
     *
     * @throws IllegalArgumentException with every problem, if there is no such folder or its rules are refused
     */
    public static GapwiseSpark by(SparkSession session, Path folder) {
        return by(session, SessionRules.read(folder));
    }

    public static GapwiseSpark by(SparkSession session, RuleSet rules) {
        return new GapwiseSpark(SessionRules.shared(session, rules));
    }

    /**
     * Makes the functions of SQL known to a session that was started without {@link GapwiseExtensions}. They answer by the
     * rules of the session.
     */
    public static void register(SparkSession session) {
        org.apache.spark.sql.classic.SparkSession classic = (org.apache.spark.sql.classic.SparkSession) session;
        // The functions of a session stand under this name, and none is found under a shorter one.
        Option<String> namespace = Option.apply(CatalogManager.SESSION_NAMESPACE());
        Option<String> system = Option.apply(CatalogManager.SYSTEM_CATALOG_NAME());
        for (SqlFunction function : SqlFunction.values()) {
            classic.sessionState()
                    .functionRegistry()
                    .registerFunction(
                            new FunctionIdentifier(function.sqlName(), namespace, system),
                            GapwiseExtensions.info(function),
                            GapwiseExtensions.builder(function));
        }
    }

    /** Returns the version of the rule set. */
    public String version() {
        return rules.version();
    }

    /** Returns the recommendation as a structure; of a bad case only its id and its problems are set. */
    public Column recommend(Column asked) {
        return column("recommend", asked, new AnswerStruct());
    }

    /** Returns the recommendation as a text in JSON, as the command evaluate writes it; null for a bad case. */
    public Column recommendJson(Column asked) {
        return column("recommend_json", asked, new AnswerJson());
    }

    /** Returns the verdict; null for a bad case. */
    public Column verdict(Column asked) {
        return column("verdict", asked, new AnswerVerdict());
    }

    /** Returns what is wrong with the case; null where nothing is. */
    public Column problems(Column asked) {
        return column("problems", asked, new AnswerProblems(true));
    }

    /**
     * Answers each row of a table or stream whose columns are those of the contract, or that has one column of cases named
     * {@code case} or, as a file of lines has, {@code value}. The columns {@code id}, {@code ruleset}, those selected and
     * {@code problems} are added.
     *
     * @param select names of columns, such as {@code verdict}; {@code answer} in their place for the whole as JSON
     * @throws UnusableFile if no case can be read from the columns, or one to be selected or added cannot be; it names
     *     everything that is wrong
     */
    public Dataset<Row> answer(Dataset<Row> cases, List<String> select) throws UnusableFile {
        CaseTable table = CaseTable.of(cases, TableOptions.NONE);
        SelectedAnswer selected = Selection.of(select, rules.version());
        AnswerSettings settings = new AnswerSettings(rules, table.input(), selected, false, null);
        return table.answered(expression("answer", table.asked(), settings), selected, "");
    }

    /**
     * Counts what the answers to all rows say: the columns of the groups, then {@code what}, {@code word} and {@code count}.
     * Rows with nothing in a column of the groups are a group of their own, the first. It is for tables and not for streams.
     *
     * @param by the columns by which is counted; empty for all rows together
     * @throws UnusableFile if no case can be read from the columns, or counts cannot be grouped so; it names everything
     *     that is wrong
     */
    public Dataset<Row> summary(Dataset<Row> cases, List<String> by) throws UnusableFile {
        return TallyRun.summary(CaseTable.of(cases, TableOptions.NONE), by, rules, null);
    }

    /**
     * Counts what changes in the answers to all rows where other rules give them: the columns of the groups, then {@code
     * what}, {@code change}, {@code from}, {@code to} and {@code count}, and {@code id}, {@code reference} and {@code title}
     * of one case for example, the one of the least id. It is for tables and not for streams.
     *
     * @param by the columns by which is counted; empty for all rows together
     * @throws UnusableFile if no case can be read from the columns, or counts cannot be grouped so; it names everything
     *     that is wrong
     */
    public Dataset<Row> impact(Dataset<Row> cases, GapwiseSpark other, List<String> by) throws UnusableFile {
        return TallyRun.impact(CaseTable.of(cases, TableOptions.NONE), by, rules, other.rules, null);
    }

    private Column column(String name, Column asked, Answering answering) {
        return expression("gapwise_" + name, asked, new AnswerSettings(rules, null, answering, false, null));
    }

    static Column expression(String name, Column asked, AnswerSettings settings) {
        return expression(name, asked, settings, new CurrentTimestamp());
    }

    /** @param now the time of the run */
    static Column expression(String name, Column asked, AnswerSettings settings, Expression now) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(ExpressionUtils.expression(asked));
        if (settings.answering().timed()) {
            arguments.add(now);
        }
        return ExpressionUtils.column(new AnswerExpression(name, arguments, settings));
    }
}

package io.gapwise.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Makes very many cases in Parquet out of some lines of cases: each comes as often as asked, every time for another number
 * of people, how often the gap shows and another reference, so that hardly any two are equal.
 */
final class ManyCases {

    private ManyCases() {}

    /** Writes a folder; the arguments are the lines, the folder, how often each comes, and how many files there are. */
    public static void main(String... arguments) {
        SparkSession session = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        Dataset<Row> cases = session.read().json(arguments[0]);
        cases.crossJoin(session.range(Long.parseLong(arguments[2])).toDF("copy"))
                .withColumn(
                        "audience",
                        functions
                                .expr("audience")
                                .withField(
                                        "headcount",
                                        functions.expr("cast(1 + pmod(xxhash64(reference, copy), 900) as int)")))
                .withColumn(
                        "gap",
                        functions
                                .expr("gap")
                                .withField(
                                        "frequency",
                                        functions.expr(
                                                "element_at(array('DAILY', 'WEEKLY', 'MONTHLY', 'RARELY'), cast(1 + pmod(xxhash64(copy, reference), 4) as int))")))
                .withColumn("reference", functions.expr("concat(reference, '-', copy)"))
                .drop("copy")
                .repartition(Integer.parseInt(arguments[3]))
                .write()
                .mode("overwrite")
                .parquet(arguments[1]);
        System.out.println(session.read().parquet(arguments[1]).count());
    }
}

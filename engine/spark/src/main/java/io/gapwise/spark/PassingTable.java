package io.gapwise.spark;

import java.io.PrintWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Warns that a table is gone with the program, where Spark's catalogue is in memory alone. */
final class PassingTable {

    private static final String IMPLEMENTATION = "spark.sql.catalogImplementation";

    private PassingTable() {}

    static void tell(SparkSession session, OutputTable written, PrintWriter err) {
        boolean own = written.format() == TableFormat.TABLE
                && session.catalog().currentCatalog().equals("spark_catalog")
                && written.name().chars().filter(c -> c == '.').count() < 2;
        if (own && session.conf().get(IMPLEMENTATION, "in-memory").equals("in-memory")) {
            err.println(
                    "The table '%s' is known to this program alone, since Spark has no catalogue that lasts; its files are in %s."
                            .formatted(written.name(), location(session, written.name())));
        }
    }

    private static String location(SparkSession session, String name) {
        return session.sql("DESCRIBE TABLE EXTENDED " + name).collectAsList().stream()
                .filter(row -> row.getString(0).equals("Location"))
                .map((Row row) -> row.getString(1))
                .findFirst()
                .orElse("the warehouse");
    }
}

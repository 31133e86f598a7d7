package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Answers the files of a folder as they come, one in each batch, and remembers in another folder how far it got.
 *
 * @param format the format of the cases, text or parquet
 */
record CaseStream(SparkSession spark, String format, String in, String out, String checkpoint) {

    /** Runs in a process of its own until it is killed or a file is missing for long; the arguments are the folders. */
    public static void main(String... folders) throws Exception {
        CaseStream stream = new CaseStream(LocalSpark.session(), "text", folders[0], folders[1], folders[2]);
        stream.start(Trigger.ProcessingTime(0)).awaitTermination();
    }

    StreamingQuery start(Trigger trigger) throws UnusableFile, TimeoutException {
        Dataset<Row> cases = spark.readStream()
                .format(format)
                .schema("value STRING")
                .option("maxFilesPerTrigger", 1)
                .load(in);
        return GapwiseSpark.builtIn(spark)
                .answer(cases, List.of(SelectedAnswer.ANSWER))
                .writeStream()
                .format("parquet")
                .option("checkpointLocation", checkpoint)
                .trigger(trigger)
                .start(out);
    }

    /** Goes on until all that is there is answered. */
    void finish() throws UnusableFile, TimeoutException, StreamingQueryException {
        start(Trigger.AvailableNow()).awaitTermination();
    }
}

package io.gapwise.spark;

import org.apache.spark.sql.SparkSession;

/** Gives the tests one session on two threads of this machine, because starting it takes longer than most of them. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.extensions", GapwiseExtensions.class.getName())
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/gapwise-warehouse")
                .getOrCreate();
    }
}

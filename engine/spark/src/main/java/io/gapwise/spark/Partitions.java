package io.gapwise.spark;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.jdk.javaapi.CollectionConverters;

/** Finds the columns by which files are divided into folders such as {@code day=2026-01-31}. */
final class Partitions {

    private Partitions() {}

    static List<String> of(Dataset<Row> rows) {
        LogicalPlan plan = rows.queryExecution().analyzed();
        return CollectionConverters.asJava(plan.collectLeaves()).stream()
                .filter(LogicalRelation.class::isInstance)
                .map(leaf -> ((LogicalRelation) leaf).relation())
                .filter(HadoopFsRelation.class::isInstance)
                .flatMap(relation -> Arrays.stream(
                        ((HadoopFsRelation) relation).partitionSchema().fieldNames()))
                .toList();
    }
}

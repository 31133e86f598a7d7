package io.gapwise.spark;

import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.jdk.javaapi.CollectionConverters;

/** Writes into Spark's log, stage by stage, how many rows were answered and how many were bad. */
final class RunListener extends SparkListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunListener.class);

    @Override
    public void onStageCompleted(SparkListenerStageCompleted completed) {
        for (AccumulableInfo counted : CollectionConverters.asJava(
                        completed.stageInfo().accumulables())
                .values()) {
            String name = counted.name().getOrElse(() -> "");
            if (name.startsWith(Counters.PREFIX)) {
                LOG.info(
                        "stage {}: {} {}",
                        completed.stageInfo().stageId(),
                        name,
                        counted.value().getOrElse(() -> 0));
            }
        }
    }
}

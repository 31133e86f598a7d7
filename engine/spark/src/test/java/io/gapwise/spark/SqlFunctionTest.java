package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class SqlFunctionTest {

    @Test
    void smoke() {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.extensions", GapwiseExtensions.class.getName())
                .getOrCreate();
        List<Row> rows = spark.sql("""
                select gapwise_verdict(c), gapwise_recommend(c), gapwise_recommend_json(c), gapwise_problems(c)
                from values ('{"title":"a","obstacles":{"toolsInadequate":"PRESENT"}}'), ('{"titel":"x"}'), ('') as t(c)
                """).collectAsList();
        rows.forEach(System.out::println);
        spark.sql(
                        "select gapwise_verdict(struct('a' as title, 'PRESENT' as `obstacles.toolsInadequate`, 3 as id)) as v, gapwise_verdict(named_struct('title','b','obstacles',named_struct('toolsInadequate','PRESENT')))")
                .collectAsList()
                .forEach(System.out::println);
        spark.sql(
                        "select gapwise_verdict(c) v, count(*) n from (select concat('{\"title\":\"t', id % 7, '\"}') c from range(100)) group by 1")
                .collectAsList()
                .forEach(System.out::println);
        assertThat(rows).hasSize(3);
    }
}

package org.gatesieve.job.baseline;

import java.util.Arrays;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.corpus.EncodedPart;
import org.gatesieve.job.corpus.EncodedShard;

/**
 * Documents as rows (label, counts by id) for Spark ML.
 *
 * @param ids size of the vocabulary
 * @param startId id that every document begins with, and that therefore tells nothing
 */
record WordCountVectors(int ids, int startId) {

  static WordCountVectors of(EncodedCorpus corpus) {
    return new WordCountVectors(corpus.vocabulary().size(), corpus.vocabulary().startId());
  }

  Dataset<Row> table(SparkSession session, EncodedPart part) {
    int size = ids;
    int ignored = startId;
    JavaRDD<Row> rows = part.shards().flatMap(shard -> rows(shard, size, ignored));
    return session.createDataFrame(
        rows,
        new StructType()
            .add("label", DataTypes.DoubleType, false)
            .add("features", SQLDataTypes.VectorType(), false));
  }

  private static Iterator<Row> rows(EncodedShard shard, int size, int ignored) {
    return IntStream.range(0, shard.documents())
        .mapToObj(
            i ->
                RowFactory.create(
                    (double) shard.label(i), counts(shard.document(i), size, ignored)))
        .iterator();
  }

  private static Vector counts(int[] document, int size, int ignored) {
    TreeMap<Integer, Double> counts = new TreeMap<>();
    Arrays.stream(document)
        .filter(id -> id != ignored)
        .forEach(id -> counts.merge(id, 1.0, Double::sum));
    int[] indices = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] values = counts.values().stream().mapToDouble(Double::doubleValue).toArray();
    return Vectors.sparse(size, indices, values);
  }
}

package org.gatesieve.job.baseline;

import java.io.Serializable;
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
 * Documents as rows (label, counts by word) for Spark ML. Words outside the vocabulary are left
 * out: an unknown word that training never saw would vote for the label with the fewest words.
 *
 * @param firstWordId id of the first feature
 * @param words number of features
 */
record WordCountVectors(int firstWordId, int words) implements Serializable {

  static WordCountVectors of(EncodedCorpus corpus) {
    return new WordCountVectors(
        corpus.vocabulary().firstWordId(), corpus.vocabulary().words().size());
  }

  Dataset<Row> table(SparkSession session, EncodedPart part) {
    JavaRDD<Row> rows = part.shards().flatMap(this::rows);
    return session.createDataFrame(
        rows,
        new StructType()
            .add("label", DataTypes.DoubleType, false)
            .add("features", SQLDataTypes.VectorType(), false));
  }

  private Iterator<Row> rows(EncodedShard shard) {
    return IntStream.range(0, shard.documents())
        .mapToObj(i -> RowFactory.create((double) shard.label(i), counts(shard.document(i))))
        .iterator();
  }

  private Vector counts(int[] document) {
    TreeMap<Integer, Double> counts = new TreeMap<>();
    Arrays.stream(document)
        .filter(id -> id >= firstWordId)
        .forEach(id -> counts.merge(id - firstWordId, 1.0, Double::sum));
    int[] indices = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] values = counts.values().stream().mapToDouble(Double::doubleValue).toArray();
    return Vectors.sparse(words, indices, values);
  }
}

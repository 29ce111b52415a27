package org.gatesieve.job.corpus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.feature.Word2Vec;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Word vectors from the corpus itself. Ids stand in for words, so nothing is looked up twice. */
record WordVectorTraining(SparkSession session, int dimension, long seed) {
  private static final String WORDS = "words";

  Map<Integer, float[]> rows(EncodedCorpus corpus) {
    session.sparkContext().setJobDescription("corpus: word vectors");
    try {
      Word2Vec training =
          new Word2Vec()
              .setInputCol(WORDS)
              .setVectorSize(dimension)
              .setSeed(seed)
              .setNumPartitions(1)
              .setMinCount(1);
      Map<Integer, float[]> rows = new HashMap<>();
      for (Row row :
          training
              .fit(session.createDataFrame(sentences(corpus), schema()))
              .getVectors()
              .collectAsList()) {
        rows.put(Integer.valueOf(row.getString(0)), floats(row.getAs(1)));
      }
      return rows;
    } finally {
      session.sparkContext().setJobDescription(null);
    }
  }

  /** Sorted into one partition; a coalesce would order cached shards by where they lie. */
  private static JavaRDD<Row> sentences(EncodedCorpus corpus) {
    int startId = corpus.vocabulary().startId();
    return corpus
        .training()
        .shards()
        .mapToPair(shard -> new Tuple2<>(shard.number(), shard))
        .sortByKey(true, 1)
        .flatMap(numbered -> sentences(numbered._2(), startId));
  }

  private static Iterator<Row> sentences(EncodedShard shard, int startId) {
    return IntStream.range(0, shard.documents())
        .mapToObj(i -> RowFactory.create((Object) words(shard.document(i), startId)))
        .iterator();
  }

  private static String[] words(int[] document, int startId) {
    return Arrays.stream(document)
        .filter(id -> id != startId)
        .mapToObj(Integer::toString)
        .toArray(String[]::new);
  }

  private static StructType schema() {
    return new StructType().add(WORDS, DataTypes.createArrayType(DataTypes.StringType), false);
  }

  private static float[] floats(Vector vector) {
    float[] values = new float[vector.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) vector.apply(i);
    }
    return values;
  }
}

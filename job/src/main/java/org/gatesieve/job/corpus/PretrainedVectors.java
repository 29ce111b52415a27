package org.gatesieve.job.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.text.Vocabulary;

/** Initial embedding rows for those ids of a vocabulary that have one. */
public final class PretrainedVectors {
  private final Map<Integer, float[]> rows;

  PretrainedVectors(Map<Integer, float[]> rows) {
    this.rows = new TreeMap<>(rows);
  }

  /**
   * Reads a word2vec or GloVe text file: a word and {@code dimension} numbers a line, separated by
   * blanks, with or without a first line "count dimension"; plain or compressed.
   *
   * @param path file on any Hadoop file system
   * @throws org.gatesieve.job.failure.JobException when the file is missing, has another dimension,
   *     or holds a malformed number in the line of a vocabulary word
   */
  public static PretrainedVectors read(
      Configuration configuration, String path, Vocabulary vocabulary, int dimension) {
    return new PretrainedVectors(new VectorFile(configuration, path, dimension).rows(vocabulary));
  }

  /**
   * Digest of the bytes of the file that {@link #read} would read.
   *
   * @return 64 hexadecimal digits
   * @throws org.gatesieve.job.failure.JobException when the file is missing or cannot be read
   */
  public static String checksum(Configuration configuration, String path) {
    Path file = new SourcePaths(configuration).files(path).get(0).getPath();
    try (InputStream stream = file.getFileSystem(configuration).open(file)) {
      return DigestUtils.sha256Hex(stream);
    } catch (IOException e) {
      throw ReadFailure.of(file.toString(), e);
    }
  }

  /**
   * Trains word2vec (skip-gram with hierarchical softmax, Spark ML) on the training part. One
   * partition, fed in shard order, makes it repeatable; the unknown word gets a vector, too.
   */
  public static PretrainedVectors train(
      SparkSession session, EncodedCorpus corpus, int dimension, long seed) {
    return new PretrainedVectors(new WordVectorTraining(session, dimension, seed).rows(corpus));
  }

  /** Number of ids that have a vector. */
  public int size() {
    return rows.size();
  }

  /** A copy of the row of {@code id}, empty when the source had none. */
  public Optional<float[]> row(int id) {
    return Optional.ofNullable(rows.get(id)).map(float[]::clone);
  }
}

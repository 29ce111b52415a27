package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.corpus.PretrainedVectors;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts pretrained vectors in the place of random embedding rows, where the settings ask for it. */
final class InitialEmbedding {
  private static final Logger LOG = LoggerFactory.getLogger(InitialEmbedding.class);

  private InitialEmbedding() {}

  static void apply(
      SparkSession session, JobSettings settings, EncodedCorpus corpus, MultiLayerNetwork network) {
    int dimension = settings.network().inputs();
    switch (settings.network().embedding()) {
      case RANDOM -> {
        return;
      }
      case FILE ->
          write(
              PretrainedVectors.read(
                  session.sparkContext().hadoopConfiguration(),
                  settings.network().embeddingPath(),
                  corpus.vocabulary(),
                  dimension),
              corpus,
              network);
      case WORD2VEC ->
          write(
              PretrainedVectors.train(session, corpus, dimension, settings.seed()),
              corpus,
              network);
    }
  }

  private static void write(
      PretrainedVectors vectors, EncodedCorpus corpus, MultiLayerNetwork network) {
    for (int id = 0; id < corpus.vocabulary().size(); id++) {
      Optional<float[]> row = vectors.row(id);
      if (row.isPresent()) {
        PosteriorExchange.writeEmbeddingRow(network, id, row.get());
      }
    }
    LOG.info(
        "Pretrained vectors for {} of {} words", vectors.size(), corpus.vocabulary().size() - 1);
  }
}

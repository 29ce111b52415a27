package org.gatesieve.job.pipeline;

import org.gatesieve.job.corpus.EncodedPart;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.Evaluation;
import org.gatesieve.learn.training.NetworkScorer;

/**
 * Scores the documents of a part with a masked network.
 *
 * @param batchSize documents scored at a time
 */
record DocumentScoring(int batchSize) {

  MaskedScoring.Scorers<NetworkScorer> scorers() {
    int batch = batchSize;
    return new MaskedScoring.Scorers<>(
        NetworkScorer.class, configuration -> new NetworkScorer(configuration, batch));
  }

  Evaluation evaluate(MaskedScoring scoring, NetworkPosterior masked, EncodedPart part) {
    MaskedScoring.Use<NetworkScorer, EncodedShard, Evaluation> use =
        (scorer, network, wordIds, shard) -> scorer.evaluate(wordIds.read(shard));
    return scoring.forEachShard(masked, part.shards(), scorers(), use).stream()
        .reduce(Evaluation.NONE, Evaluation::plus);
  }
}

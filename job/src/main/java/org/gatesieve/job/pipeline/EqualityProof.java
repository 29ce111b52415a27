package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.corpus.EncodedPart;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.learn.network.MaskedNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.training.Evaluation;
import org.gatesieve.learn.training.LabelledDocuments;
import org.gatesieve.learn.training.NetworkScorer;

/**
 * Holds the compact model against the masked network (METHOD §4): every document of a part, and
 * empty, padded and longest input.
 *
 * <p>Training computes in float32, whose roundings a memory of few neurons can amplify to more than
 * the allowed difference on single documents. Where that may be the reason, the masked network is
 * computed again in double precision, and that is what the compact model has to equal.
 */
final class EqualityProof {
  private final DocumentScoring documents;
  private final MaskedScoring scoring;
  private final NetworkPosterior masked;
  private final byte[] model;
  private final int[] compactIdByWord;

  EqualityProof(
      DocumentScoring documents,
      MaskedScoring scoring,
      NetworkPosterior masked,
      byte[] model,
      int[] compactIdByWord) {
    this.documents = documents;
    this.scoring = scoring;
    this.masked = masked;
    this.model = model;
    this.compactIdByWord = compactIdByWord;
  }

  /**
   * Every document of {@code part}, and the cases that no corpus is sure to have.
   *
   * @throws IllegalStateException if the model's text encoding leads to other rows than training's
   */
  ShardComparison compare(EncodedPart part, TextEncoder training) {
    requireSameWords(training.vocabulary());
    int maximumLength = training.maximumLength();
    return documents(part).plus(specialCases(part, maximumLength));
  }

  private void requireSameWords(Vocabulary training) {
    Vocabulary compact = new CompactScorer(model, compactIdByWord).vocabulary();
    boolean same =
        compact.startId() == compactIdByWord[training.startId()]
            && compact.unknownId() == compactIdByWord[training.unknownId()];
    for (String word : training.words()) {
      same &= compact.id(word) == compactIdByWord[training.id(word)];
    }
    if (!same) {
      throw new IllegalStateException("The compact model reads words other than training did");
    }
  }

  private ShardComparison documents(EncodedPart part) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(part.shards().context());
    Broadcast<byte[]> bytes = spark.broadcast(model);
    Broadcast<int[]> ids = spark.broadcast(compactIdByWord);
    try {
      MaskedScoring.Use<NetworkScorer, EncodedShard, ShardComparison> use =
          (scorer, network, wordIds, shard) ->
              compare(
                  scorer,
                  network,
                  new CompactScorer(bytes.value(), ids.value()),
                  wordIds.read(shard));
      return scoring.forEachShard(masked, part.shards(), documents.scorers(), use).stream()
          .reduce(ShardComparison.NONE, ShardComparison::plus);
    } finally {
      bytes.destroy();
      ids.destroy();
    }
  }

  private static ShardComparison compare(
      NetworkScorer scorer,
      NetworkPosterior masked,
      CompactScorer compact,
      LabelledDocuments documents) {
    float[][] expected = scorer.probabilities(documents);
    float[][] actual = compact.probabilities(documents);
    DocumentDifferences differences = new DocumentDifferences(new MaskedNetwork(masked));
    for (int document = 0; document < expected.length; document++) {
      differences.add(documents.document(document), expected[document], actual[document]);
    }
    return new ShardComparison(
        differences.equality(),
        Evaluation.of(expected, documents),
        Evaluation.of(actual, documents));
  }

  /** One batch, so that the short ones are padded to the longest. */
  private ShardComparison specialCases(EncodedPart part, int maximumLength) {
    List<int[]> cases = new ArrayList<>();
    cases.add(new int[0]);
    cases.add(new int[] {1});
    cases.add(new int[] {2});
    cases.add(everyWordInTurn(maximumLength));
    EncodedShard first = part.shards().filter(shard -> shard.documents() > 0).first();
    cases.add(first.document(0));
    NetworkScorer scorer =
        new NetworkScorer(MultiLayerConfiguration.fromJson(scoring.configuration()), cases.size());
    scorer.use(masked);
    CompactScorer compact = new CompactScorer(model, compactIdByWord);
    ShardComparison comparison = compare(scorer, masked, compact, new ListedDocuments(cases));
    return new ShardComparison(comparison.equality(), Evaluation.NONE, Evaluation.NONE);
  }

  private int[] everyWordInTurn(int length) {
    int[] ids = new int[length];
    for (int i = 0; i < length; i++) {
      ids[i] = 1 + i % (compactIdByWord.length - 1);
    }
    return ids;
  }
}

package org.gatesieve.job.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.SparkSession;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.job.averaging.AveragingTrainingMaster;
import org.gatesieve.job.averaging.RoundResult;
import org.gatesieve.job.baseline.Baseline;
import org.gatesieve.job.baseline.Baselines;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.config.NetworkSettings;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.corpus.EncodedShard;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.report.Latency;
import org.gatesieve.job.report.Metric;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.training.DocumentSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Classification: one label for a document, read from the last hidden state. */
final class DocumentTask implements LearningTask {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentTask.class);
  private static final int TIMED_DOCUMENTS = 1000;

  private final SparkSession session;
  private final JobSettings settings;
  private final EncodedCorpus corpus;
  private final DocumentScoring documents;
  private ScoredPart scored;

  DocumentTask(SparkSession session, JobSettings settings, EncodedCorpus corpus) {
    this.session = session;
    this.settings = settings;
    this.corpus = corpus;
    documents = new DocumentScoring(settings.training().batchSize());
  }

  @Override
  public String fingerprint() {
    return corpus.fingerprint();
  }

  @Override
  public Metric metric() {
    return Metric.ACCURACY;
  }

  @Override
  public NetworkShape shape() {
    NetworkSettings network = settings.network();
    int labels = corpus.labels().size();
    if (labels < 2) {
      throw JobException.inputData(
          "The training part has only the label "
              + corpus.labels()
              + "; a classifier needs two labels at least. Check corpus.label-column and"
              + " corpus.label-pattern.");
    }
    OutputActivation output = network.output().forLabels(labels);
    if (output == OutputActivation.SIGMOID && labels > 2) {
      throw JobException.configuration(
          "network.output is sigmoid, but the training part has "
              + labels
              + " labels; use softmax or auto");
    }
    return new NetworkShape(
        corpus.vocabulary().size(),
        network.inputs(),
        network.hidden(),
        output == OutputActivation.SIGMOID ? 1 : labels,
        network.gateActivation(),
        output);
  }

  @Override
  public long targets() {
    return corpus.training().counts().documents();
  }

  @Override
  public long targetsPerStep() {
    return settings.training().batchSize();
  }

  @Override
  public long tokensPerStep() {
    return corpus.training().counts().tokens() * settings.training().batchSize() / targets();
  }

  @Override
  public long validationTokens() {
    return corpus.validation().counts().tokens();
  }

  @Override
  public long[] wordCounts() {
    return corpus.training().counts().idCounts();
  }

  @Override
  public void prepare() {
    CorpusLog.describe(LOG, corpus);
    Baseline baseline = Baselines.of(session, corpus);
    CorpusLog.floors(LOG, baseline);
    scored = ScoredPart.of(corpus, baseline);
  }

  @Override
  public void initialise(MultiLayerNetwork network) {
    InitialEmbedding.apply(session, settings, corpus, network);
  }

  @Override
  public ElasticNetwork begin(ElasticNetwork whole) {
    return switch (settings.text().unknownWords()) {
      case LEARNED -> whole;
      case ZERO -> whole.withoutWord(corpus.vocabulary().unknownId());
    };
  }

  @Override
  public RoundResult round(AveragingTrainingMaster master, ElasticNetwork network, int steps) {
    return master.executeRound(
        network.network(),
        corpus.training().shards(),
        network.wordIds(),
        new DocumentSettings(settings.training().batchSize(), settings.training().wordDropout()),
        steps);
  }

  @Override
  public double validation(MaskedScoring scoring, NetworkPosterior masked) {
    return corpus.validation().counts().documents() == 0
        ? Double.NaN
        : documents.evaluate(scoring, masked, corpus.validation()).accuracy();
  }

  @Override
  public CompactModel model(CollapsedNetwork collapsed, Map<String, String> provenance) {
    return collapsed.classifier(corpus.encoder(), corpus.labels(), provenance);
  }

  @Override
  public Judgement judge(
      MaskedScoring scoring,
      NetworkPosterior masked,
      CollapsedNetwork collapsed,
      byte[] model,
      Optional<NetworkPosterior> beforeFineTuning) {
    ShardComparison comparison =
        new EqualityProof(documents, scoring, masked, model, collapsed.compactIdByWord())
            .compare(scored.part(), corpus.encoder());
    double untuned =
        beforeFineTuning
            .map(before -> documents.evaluate(scoring, before, scored.part()).accuracy())
            .orElse(Double.NaN);
    return new Judgement(comparison.equality(), scored.quality(comparison, untuned));
  }

  @Override
  public Latency latency(byte[] model, CollapsedNetwork collapsed) {
    CompactScorer scorer = new CompactScorer(model, collapsed.compactIdByWord());
    return LatencyProbe.COMPACT.ofDocuments(scorer::probabilities, sample(scorer::compactIds));
  }

  @Override
  public Latency denseLatency(CompactModel dense) {
    return LatencyProbe.DENSE.ofDocuments(
        new CompactClassifier(dense)::probabilities, sample(CompactScorer::withoutPadding));
  }

  /** Ids of the first documents; one shard at a time comes to the driver. */
  private List<int[]> sample(UnaryOperator<int[]> ids) {
    List<int[]> sample = new ArrayList<>();
    Iterator<EncodedShard> shards = scored.part().shards().toLocalIterator();
    while (sample.size() < TIMED_DOCUMENTS && shards.hasNext()) {
      EncodedShard shard = shards.next();
      for (int i = 0; i < shard.documents() && sample.size() < TIMED_DOCUMENTS; i++) {
        sample.add(ids.apply(shard.document(i)));
      }
    }
    return sample;
  }

  @Override
  public List<String> vocabulary() {
    return corpus.vocabulary().words();
  }

  @Override
  public long denseMultiplyAdds() {
    NetworkShape shape = shape();
    return 4L * shape.hidden() * (shape.inputs() + shape.hidden());
  }

  @Override
  public void release() {
    corpus.release();
  }
}

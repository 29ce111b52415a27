package org.gatesieve.job.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.OutputActivation;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.job.averaging.AveragingTrainingMaster;
import org.gatesieve.job.averaging.CarriedStates;
import org.gatesieve.job.averaging.RoundResult;
import org.gatesieve.job.baseline.NgramFloors;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.config.TrainingSettings;
import org.gatesieve.job.corpus.TextCorpus;
import org.gatesieve.job.corpus.TextPart;
import org.gatesieve.job.corpus.TokenShard;
import org.gatesieve.job.report.Latency;
import org.gatesieve.job.report.Metric;
import org.gatesieve.job.report.ValidationText;
import org.gatesieve.learn.collapse.CollapsedNetwork;
import org.gatesieve.learn.elastic.ElasticNetwork;
import org.gatesieve.learn.network.NetworkPosterior;
import org.gatesieve.learn.network.NetworkShape;
import org.gatesieve.learn.training.LanguageEvaluation;
import org.gatesieve.learn.training.WindowSettings;

/** A language model: the next token of a running text, read from every hidden state. */
final class TextTask implements LearningTask {
  private final JobSettings settings;
  private final TextCorpus corpus;
  private ScoredText scored;
  private CarriedStates carried;

  TextTask(JobSettings settings, TextCorpus corpus) {
    this.settings = settings;
    this.corpus = corpus;
  }

  @Override
  public String fingerprint() {
    return corpus.fingerprint();
  }

  @Override
  public Metric metric() {
    return settings.text().units() == TextUnits.WORDS
        ? Metric.PERPLEXITY
        : Metric.BITS_PER_CHARACTER;
  }

  @Override
  public NetworkShape shape() {
    int vocabulary = corpus.vocabulary().size();
    return new NetworkShape(
        0,
        vocabulary,
        settings.network().hidden(),
        vocabulary,
        settings.network().gateActivation(),
        OutputActivation.SOFTMAX);
  }

  @Override
  public long targets() {
    return corpus.training().targets();
  }

  @Override
  public long targetsPerStep() {
    return (long) settings.training().batchSize() * settings.training().window();
  }

  @Override
  public long tokensPerStep() {
    return targetsPerStep();
  }

  @Override
  public long validationTokens() {
    return corpus.validation().tokens();
  }

  @Override
  public long[] wordCounts() {
    return corpus.tokenCounts();
  }

  @Override
  public void prepare() {
    TextLog.describe(corpus);
    scored = ScoredText.of(corpus, NgramFloors.of(corpus), metric());
  }

  /** Words go straight into W^x: there is no embedding to begin with. */
  @Override
  public void initialise(MultiLayerNetwork network) {}

  @Override
  public RoundResult round(AveragingTrainingMaster master, ElasticNetwork network, int steps) {
    CarriedStates before =
        carried == null ? CarriedStates.none(network.neurons()) : carried.keep(network.neurons());
    RoundResult result =
        master.executeRound(
            network.network(),
            corpus.training().shards(),
            network.wordIds(),
            windows(),
            before,
            steps);
    carried = before.after(result);
    return result;
  }

  @Override
  public CarriedStates carried() {
    return carried;
  }

  @Override
  public void resume(CarriedStates states) {
    carried = states;
  }

  private WindowSettings windows() {
    TrainingSettings training = settings.training();
    return new WindowSettings(training.batchSize(), training.window(), training.carriedState());
  }

  @Override
  public double validation(MaskedScoring scoring, NetworkPosterior masked) {
    if (corpus.validation().targets() == 0) {
      return Double.NaN;
    }
    return value(TextScoring.inTracks(scoring, masked, corpus.validation(), windows()));
  }

  @Override
  public CompactModel model(CollapsedNetwork collapsed, Map<String, String> provenance) {
    return collapsed.languageModel(corpus.encoder(), provenance);
  }

  @Override
  public Judgement judge(
      MaskedScoring scoring,
      NetworkPosterior masked,
      CollapsedNetwork collapsed,
      byte[] model,
      Optional<NetworkPosterior> beforeFineTuning) {
    TextLog.masked(
        scored.name(),
        TextScoring.inTracks(scoring, masked, scored.part(), windows()),
        TextScoring.coldWindows(scoring, masked, scored.part(), windows()),
        metric());
    TextComparison comparison =
        new TextProof(settings.training(), scoring, masked, model).compare(scored.part());
    double untuned =
        beforeFineTuning
            .map(before -> value(TextScoring.carried(scoring, before, scored.part())))
            .orElse(Double.NaN);
    return new Judgement(
        comparison.equality(),
        scored.quality(comparison, settings.training().window(), untuned, validationText(model)));
  }

  private ValidationText validationText(byte[] model) {
    TextPart part = corpus.validation();
    if (part.equals(scored.part()) || part.targets() == 0) {
      return null;
    }
    CompactTextScoring compact = new CompactTextScoring(model);
    return new ValidationText(
        value(compact.carried(part)),
        value(compact.coldWindows(part, settings.training().window())));
  }

  private double value(LanguageEvaluation evaluation) {
    return metric().ofNats(evaluation.natsPerToken());
  }

  @Override
  public Latency latency(byte[] model, CollapsedNetwork collapsed) {
    return LatencyProbe.COMPACT.ofTokens(TextProof.read(model), timed());
  }

  @Override
  public Latency denseLatency(CompactModel dense) {
    return LatencyProbe.DENSE.ofTokens(new CompactLanguageModel(dense), timed());
  }

  private TokenShard timed() {
    return scored.part().shards().filter(text -> text.length() > 0).first();
  }

  @Override
  public List<String> vocabulary() {
    return corpus.vocabulary().tokens();
  }

  /** Words are looked up in W^x; the output is read at every token. */
  @Override
  public long denseMultiplyAdds() {
    NetworkShape shape = shape();
    return (long) shape.hidden() * (4L * shape.hidden() + shape.outputs());
  }

  @Override
  public void release() {
    corpus.release();
  }
}

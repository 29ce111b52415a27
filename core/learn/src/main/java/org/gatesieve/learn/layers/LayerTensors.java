package org.gatesieve.learn.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.noise.NoiseStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;

/** The tensors of one layer, bound to DL4J's parameter and gradient arrays. */
final class LayerTensors implements PosteriorControl {
  /** More tensors than any layer has: numbers of different layers never meet. */
  static final int NUMBERS_PER_LAYER = 16;

  private final Map<String, VariationalTensor> tensors = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<AdamUpdate> updates = new ArrayList<>();
  private final PosteriorConfiguration configuration;
  private final VariationalSettings settings;
  private final long seed;
  private Map<String, INDArray> gradientViews;
  private boolean divergenceDeferred;
  private boolean updatedHere;
  private int shard;
  private int step;

  LayerTensors(
      PosteriorConfiguration configuration,
      long seed,
      int layerIndex,
      Map<String, INDArray> parameters) {
    this.configuration = configuration;
    settings = configuration.variational();
    this.seed = seed;
    for (TensorSpec spec : configuration.tensors()) {
      FloatBlock mean = spec.isConstant() ? null : FloatBlock.of(parameters.get(spec.key()));
      FloatBlock logSigma =
          spec.isVariational() ? FloatBlock.of(parameters.get(spec.logSigmaKey())) : null;
      numbers.put(spec.key(), layerIndex * NUMBERS_PER_LAYER + tensors.size());
      tensors.put(spec.key(), new VariationalTensor(spec, mean, logSigma));
    }
  }

  VariationalTensor get(String key) {
    return tensors.get(key);
  }

  /** The noise of one tensor in one step; null where a pass does without. */
  NoiseStream noise(String key, SampledStep sampled) {
    return sampled.training()
        ? new NoiseStream(seed, shard, sampled.step(), numbers.get(key))
        : null;
  }

  @Override
  public void shard(int shard) {
    this.shard = shard;
  }

  @Override
  public void deferDivergence(boolean deferred) {
    divergenceDeferred = deferred;
  }

  void bindGradients(Map<String, INDArray> views) {
    if (gradientViews == views) {
      return;
    }
    gradientViews = views;
    for (VariationalTensor tensor : tensors.values()) {
      TensorSpec spec = tensor.spec();
      tensor.gradients(
          spec.isConstant() ? null : FloatBlock.of(views.get(spec.key())),
          spec.isVariational() ? FloatBlock.of(views.get(spec.logSigmaKey())) : null);
    }
  }

  /** Ends a backward pass: adds the KL gradient unless deferred, and names the gradients. */
  Gradient finish(int step, int objects) {
    this.step = step;
    if (settings.fixedMasks() && !updatedHere) {
      throw new IllegalStateException("Fixed masks need Adam as the updater of every parameter");
    }
    if (!divergenceDeferred) {
      addDivergenceGradient(objects);
    }
    Gradient gradient = new DefaultGradient();
    gradientViews.forEach(gradient.gradientForVariable()::put);
    return gradient;
  }

  @Override
  public void addDivergenceGradient(int objects) {
    for (VariationalTensor tensor : tensors.values()) {
      tensor.addDivergenceGradient(settings.penalty(tensor.spec().role(), step) * objects);
    }
  }

  @Override
  public void updateHere(Function<String, Moments> moments) {
    divergenceDeferred = true;
    updatedHere = true;
    updates.clear();
    for (VariationalTensor tensor : tensors.values()) {
      TensorSpec spec = tensor.spec();
      if (!spec.isConstant()) {
        updates.add(new AdamUpdate(tensor, key -> rule(key, moments), settings.fixedMasks()));
      }
    }
  }

  private AdamUpdate.Rule rule(String parameter, Function<String, Moments> moments) {
    return new AdamUpdate.Rule((Adam) configuration.updaterOf(parameter), moments.apply(parameter));
  }

  /** Whether gradients may stay where they are instead of being spread over DL4J's arrays. */
  boolean isUpdatedHere() {
    return updatedHere;
  }

  @Override
  public double squaredGradientNorm() {
    double sum = 0;
    for (VariationalTensor tensor : tensors.values()) {
      sum += tensor.spec().isConstant() ? 0 : tensor.dataGradient().squares();
    }
    return sum;
  }

  @Override
  public void update(int step, double dataScale) {
    for (AdamUpdate update : updates) {
      update.apply(step, (float) dataScale, settings.penalty(update.spec().role(), step));
    }
  }

  /** The KL term of the loss; 0 while deferred, since it then is not this layer's to report. */
  double weightedDivergence(int step) {
    double sum = 0;
    if (!divergenceDeferred) {
      for (VariationalTensor tensor : tensors.values()) {
        sum += settings.penalty(tensor.spec().role(), step) * tensor.divergence();
      }
    }
    return sum;
  }
}

package org.gatesieve.learn.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.noise.NoiseStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Lays the tensors of a layer into DL4J's flat parameter array: for each tensor its means, then its
 * ln σ when it is variational, all row-major.
 */
final class PosteriorInitializer implements ParamInitializer {
  static final PosteriorInitializer INSTANCE = new PosteriorInitializer();

  private PosteriorInitializer() {}

  @Override
  public long numParams(NeuralNetConfiguration conf) {
    return numParams(conf.getLayer());
  }

  @Override
  public long numParams(Layer layer) {
    long count = 0;
    for (TensorSpec tensor : tensors(layer)) {
      count += (long) keys(tensor).size() * tensor.length();
    }
    return count;
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    List<String> keys = new ArrayList<>();
    tensors(layer).forEach(tensor -> keys.addAll(keys(tensor)));
    return keys;
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> isWeightParam(layer, key)).toList();
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> isBiasParam(layer, key)).toList();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return paramKeys(layer).contains(key) && !isBiasParam(layer, key);
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return tensors(layer).stream()
        .anyMatch(tensor -> tensor.role() == TensorRole.BIAS && tensor.key().equals(key));
  }

  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration conf, INDArray paramsView, boolean initializeParams) {
    Map<String, INDArray> parameters = slice(conf.getLayer(), paramsView);
    parameters.keySet().forEach(conf::addVariable);
    if (initializeParams) {
      PosteriorConfiguration layer = (PosteriorConfiguration) conf.getLayer();
      int number = 0;
      for (TensorSpec tensor : layer.tensors()) {
        NoiseStream stream =
            new NoiseStream(
                conf.getSeed(), tensor.key().hashCode(), NoiseStream.INITIALISATION, number++);
        if (!tensor.isConstant()) {
          fill(parameters.get(tensor.key()), layer.initialMeans(tensor, stream));
        }
        if (tensor.isVariational()) {
          float[] logSigma = new float[tensor.length()];
          Arrays.fill(logSigma, (float) layer.variational().initialLogSigma());
          fill(parameters.get(tensor.logSigmaKey()), logSigma);
        }
      }
    }
    return parameters;
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration conf, INDArray gradientView) {
    return slice(conf.getLayer(), gradientView);
  }

  private static Map<String, INDArray> slice(Layer layer, INDArray view) {
    INDArray flat = view.reshape(view.length());
    Map<String, INDArray> slices = new LinkedHashMap<>();
    long offset = 0;
    for (TensorSpec tensor : tensors(layer)) {
      for (String key : keys(tensor)) {
        INDArray slice = flat.get(NDArrayIndex.interval(offset, offset + tensor.length()));
        slices.put(key, slice.reshape('c', tensor.rows(), tensor.columns()));
        offset += tensor.length();
      }
    }
    return slices;
  }

  private static void fill(INDArray target, float[] values) {
    FloatBlock.of(target).write(0, values, 0, values.length);
  }

  private static List<TensorSpec> tensors(Layer layer) {
    return ((PosteriorConfiguration) layer).tensors();
  }

  private static List<String> keys(TensorSpec tensor) {
    if (tensor.isConstant()) {
      return List.of();
    }
    return tensor.isVariational()
        ? List.of(tensor.key(), tensor.logSigmaKey())
        : List.of(tensor.key());
  }
}

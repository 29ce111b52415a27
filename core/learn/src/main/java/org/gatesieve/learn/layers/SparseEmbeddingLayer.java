package org.gatesieve.learn.layers;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.gatesieve.learn.kernel.ElementaryFunctions;
import org.gatesieve.learn.memory.FloatBlock;
import org.gatesieve.learn.noise.NoiseStream;
import org.gatesieve.learn.noise.RandomNumbers;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Embedding lookup with one sample of each occurring row per mini-batch and one sample of z^voc per
 * object and word. The output is laid out steps × objects × X, which the LSTM reads in place; it is
 * valid until the next forward pass.
 */
final class SparseEmbeddingLayer extends BaseLayer<SparseEmbedding> implements VariationalLayer {
  private static final long serialVersionUID = 1L;

  private transient LayerTensors tensors;
  private transient WordRows rows;
  private final transient RandomNumbers random = new RandomNumbers();
  private final transient float[] oneNumber = new float[1];
  private transient FloatBlock output;
  private transient TokenBatch batch;
  private transient float[] wordGroups = new float[0];
  private transient float[] stepRows = new float[0];

  SparseEmbeddingLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  private LayerTensors tensors() {
    if (tensors == null) {
      tensors = new LayerTensors(layerConf(), conf.getSeed(), index, params);
      rows = new WordRows(tensors.get(Parameters.EMBEDDING));
    }
    return tensors;
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaceMgr) {
    assertInputSet(false);
    LayerTensors parameters = tensors();
    batch = TokenBatch.read(input, maskArray, layerConf().words(), layerConf().wordsRemoved());
    rows.sample(
        batch, training ? parameters.noise(Parameters.EMBEDDING, getIterationCount()) : null);
    sampleWordGroups(training);
    writeOutput();
    int length = (int) layerConf().getNOut();
    INDArray stepsFirst = output.view(batch.steps(), batch.objects(), length);
    return LayerBuffer.givenBySteps(stepsFirst, ArrayType.ACTIVATIONS, workspaceMgr);
  }

  private void sampleWordGroups(boolean training) {
    int tokens = batch.steps() * batch.objects();
    if (wordGroups.length < tokens) {
      wordGroups = new float[tokens];
    }
    VariationalTensor groups = tensors.get(Parameters.VOCABULARY_GROUPS);
    if (groups.spec().isConstant()) {
      Arrays.fill(wordGroups, 0, tokens, 1f);
      return;
    }
    boolean noisy = training && groups.spec().isVariational();
    NoiseStream stream = tensors.noise(Parameters.VOCABULARY_GROUPS, getIterationCount());
    for (int token = 0; token < tokens; token++) {
      if (batch.hasRow(token)) {
        int word = batch.word(token);
        groups.mean().read(word, wordGroups, token, 1);
        if (noisy) {
          wordGroups[token] += deviation(groups, stream, batch.object(token), word);
        }
      }
    }
  }

  /** e^s ε of z^voc: the noise belongs to the object and the word, wherever the word stands. */
  private float deviation(VariationalTensor groups, NoiseStream stream, int object, int word) {
    random.normal(stream, (long) object * groups.spec().length() + word, oneNumber, 0, 1);
    float noise = oneNumber[0];
    groups.logSigma().read(word, oneNumber, 0, 1);
    return ElementaryFunctions.exp(oneNumber[0]) * noise;
  }

  private void writeOutput() {
    int length = (int) layerConf().getNOut();
    int stepSize = batch.objects() * length;
    output = FloatBlock.atLeast(output, Math.multiplyExact(batch.steps(), stepSize));
    stepRows = stepRows.length < stepSize ? new float[stepSize] : stepRows;
    for (int step = 0; step < batch.steps(); step++) {
      for (int object = 0; object < batch.objects(); object++) {
        int token = step * batch.objects() + object;
        int at = object * length;
        if (batch.hasRow(token)) {
          rows.scaled(batch.word(token), wordGroups[token], stepRows, at);
        } else {
          Arrays.fill(stepRows, at, at + length, 0f);
        }
      }
      output.write(step * stepSize, stepRows, 0, stepSize);
    }
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
    tensors.bindGradients(gradientViews);
    VariationalTensor groups = tensors.get(Parameters.VOCABULARY_GROUPS);
    WordGroupGradient groupGradient = new WordGroupGradient(groups);
    int length = (int) layerConf().getNOut();
    int stepSize = batch.objects() * length;
    FloatBlock gradient =
        FloatBlock.of(StepsFirst.of(epsilon, ArrayType.BP_WORKING_MEM, workspaceMgr));
    for (int step = 0; step < batch.steps(); step++) {
      gradient.read(step * stepSize, stepRows, 0, stepSize);
      for (int object = 0; object < batch.objects(); object++) {
        int token = step * batch.objects() + object;
        if (batch.hasRow(token)) {
          int word = batch.word(token);
          float group = wordGroups[token];
          float toGroup = rows.accumulate(word, group, stepRows, object * length);
          groupGradient.add(word, group, toGroup);
        }
      }
    }
    if (tensors.isUpdatedHere()) {
      tensors.get(Parameters.EMBEDDING).gradient(rows);
    } else {
      rows.writeGradients();
    }
    groupGradient.write();
    return new Pair<>(tensors.finish(getIterationCount(), batch.objects()), null);
  }

  @Override
  public double calcRegularizationScore(boolean backpropParamsOnly) {
    return tensors().weightedDivergence(getIterationCount());
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public PosteriorControl posterior() {
    return tensors();
  }
}

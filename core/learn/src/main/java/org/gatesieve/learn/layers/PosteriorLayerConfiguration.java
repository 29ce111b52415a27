package org.gatesieve.learn.layers;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** What embedding and LSTM have to tell DL4J, apart from their tensors. */
abstract class PosteriorLayerConfiguration extends FeedForwardLayer
    implements PosteriorConfiguration {
  private static final long serialVersionUID = 1L;

  @JsonProperty private VariationalSettings variational;

  PosteriorLayerConfiguration(int inputs, int outputs, VariationalSettings variational) {
    nIn = inputs;
    nOut = outputs;
    this.variational = variational;
  }

  /** For DL4J's JSON. */
  PosteriorLayerConfiguration() {}

  /** Gives a fresh layer its parameters, as every DL4J configuration has to. */
  static Layer complete(
      Layer layer,
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize) {
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(PosteriorInitializer.INSTANCE.init(conf, parameters, initialize));
    layer.setConf(conf);
    return layer;
  }

  @Override
  public VariationalSettings variational() {
    return variational;
  }

  @Override
  public IUpdater getUpdaterByParam(String paramName) {
    return updaterOf(paramName);
  }

  @Override
  public ParamInitializer initializer() {
    return PosteriorInitializer.INSTANCE;
  }

  @Override
  public void setNIn(InputType inputType, boolean override) {
    // The sizes are constructor arguments: a vocabulary does not show in the shape of its ids.
  }

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    return null;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    InputType output = getOutputType(-1, inputType);
    long parameters = initializer().numParams(this);
    return new LayerMemoryReport.Builder(layerName, getClass(), inputType, output)
        .standardMemory(parameters, getIUpdater().stateSize(parameters))
        .workingMemory(0, 0, 0, output.arrayElementsPerExample())
        .build();
  }
}

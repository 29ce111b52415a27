package org.gatesieve.job.export;

import java.io.IOException;
import java.io.OutputStream;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.job.failure.JobException;

/**
 * A compact model as an ONNX file: the standard LSTM operator with constant gates as zero rows, the
 * embedding inside, vocabulary and provenance in the metadata.
 */
public final class OnnxModel implements ExportedModel {
  /** With operator set 14: what ONNX 1.9 of 2021 brought, so that runtimes since then can read. */
  private static final long IR_VERSION = 7;

  private static final long OPERATOR_SET = 14;

  /** Leaves room for vocabulary and graph. */
  private static final long MOST_TENSOR_BYTES = Integer.MAX_VALUE - (1L << 28);

  private final ModelProto model;

  private OnnxModel(ModelProto model) {
    this.model = model;
  }

  /**
   * The model as a graph; holds one copy of the weights.
   *
   * @throws JobException (input data) if a constant is out of its nonlinearity's range, or the
   *     model too large for the format
   */
  public static OnnxModel of(CompactModel model) {
    ModelProto.Builder file =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("GateSieve")
            .setDomain("org.gatesieve")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
            .setGraph(graph(model));
    ExportMetadata.of(model)
        .forEach(
            (key, value) ->
                file.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    ModelProto built = file.build();
    requireRoom(built.getGraph());
    return new OnnxModel(built);
  }

  /** A whole file ends where its length no longer is an int, and is written wrongly behind that. */
  private static void requireRoom(GraphProto graph) {
    long bytes =
        graph.getInitializerList().stream().mapToLong(tensor -> tensor.getRawData().size()).sum();
    if (bytes > MOST_TENSOR_BYTES) {
      throw FloatTensor.tooLarge(bytes);
    }
  }

  private static GraphProto graph(CompactModel model) {
    return model instanceof LanguageModel language
        ? LanguageGraph.of(language)
        : ClassifierGraph.of((ClassificationModel) model);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    model.writeTo(out);
  }
}

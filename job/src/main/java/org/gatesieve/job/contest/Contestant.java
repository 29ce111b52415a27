package org.gatesieve.job.contest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.export.OnnxModel;

/**
 * A model in a runtime.
 *
 * @param file the model in the runtime's format
 * @param ours whether it is our runtime, else ONNX Runtime
 */
public record Contestant(String name, CompactModel model, byte[] file, boolean ours) {

  /** A model as it is exported. */
  public static Contestant inOnnxRuntime(String name, CompactModel model) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OnnxModel.of(model).writeTo(file);
    return new Contestant(name + ", ONNX Runtime", model, file.toByteArray(), false);
  }

  /** A model as it is published. */
  public static Contestant inOurs(String name, CompactModel model) {
    return new Contestant(name + ", GateSieve", model, ModelFile.toBytes(model), true);
  }

  Runner runner(Texts texts) {
    return ours ? CompactRunner.of(model, texts) : OnnxRunner.of(model, file, texts);
  }

  /** What the model weighs in this format. */
  public ModelFigures figures() {
    return ModelFigures.of(model, file);
  }
}

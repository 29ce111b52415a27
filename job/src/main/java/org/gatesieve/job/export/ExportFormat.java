package org.gatesieve.job.export;

import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.failure.JobException;

/** A format that a compact model can be exported to. */
public enum ExportFormat {
  /** A graph that every ONNX runtime executes. */
  ONNX {
    @Override
    public ExportedModel of(CompactModel model) {
      return OnnxModel.of(model);
    }
  },
  /** The tensors by name, for programs that bring their own recurrence. */
  SAFETENSORS {
    @Override
    public ExportedModel of(CompactModel model) {
      return SafetensorsModel.of(model);
    }
  };

  /**
   * The model in this format.
   *
   * @throws JobException (input data) if the format cannot hold it
   */
  public abstract ExportedModel of(CompactModel model);
}

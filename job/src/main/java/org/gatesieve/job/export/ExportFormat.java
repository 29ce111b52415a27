package org.gatesieve.job.export;

/** A format that a run can be exported to. */
public enum ExportFormat {
  /** The compact model as a graph that every ONNX runtime executes. */
  ONNX,
  /** The compact model's tensors by name, for programs that bring their own recurrence. */
  SAFETENSORS,
  /** The masked network before its collapse, as a DL4J network. */
  DL4J
}

package org.gatesieve.job.config;

import java.util.List;

/** Keys of what a report measures beside what it always does. */
public final class ReportKeys {
  public static final ConfigKey<Boolean> ONNX_RUNTIME =
      ConfigKey.of(
          "report.onnx-runtime",
          TextTypes.BOOLEAN,
          false,
          "Whether the report sets ONNX Runtime beside our own: the dense network and the model, in"
              + " batches of 1 and of 32. It has to be on the class path: spark-submit's --packages adds it.");

  private ReportKeys() {}

  /** Whether the key of that name only says what is measured of a result, not what comes out. */
  public static boolean has(String name) {
    return name.startsWith("report.");
  }

  static List<ConfigKey<?>> all() {
    return List.of(ONNX_RUNTIME);
  }
}

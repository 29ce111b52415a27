package org.gatesieve.job.contest;

/** Whether ONNX Runtime is on the class path. */
public final class OnnxRuntime {
  /** What spark-submit's {@code --packages} takes; the version that our tests run with. */
  public static final String PACKAGE = "com.microsoft.onnxruntime:onnxruntime:1.29.0";

  private static final String ENTRY = "ai.onnxruntime.OrtEnvironment";

  private OnnxRuntime() {}

  /** Whether contests with it can be held; loads nothing of it. */
  public static boolean isPresent() {
    return isPresent(OnnxRuntime.class.getClassLoader());
  }

  static boolean isPresent(ClassLoader loader) {
    try {
      Class.forName(ENTRY, false, loader);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

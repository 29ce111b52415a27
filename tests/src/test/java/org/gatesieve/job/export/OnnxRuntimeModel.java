package org.gatesieve.job.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gatesieve.compact.model.CompactModel;

/** An exported model in ONNX Runtime. */
final class OnnxRuntimeModel implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxRuntimeModel(CompactModel model) throws IOException, OrtException {
    this(bytes(OnnxModel.of(model)));
  }

  OnnxRuntimeModel(byte[] file) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      // What it refuses ends in an exception as well.
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      session = environment.createSession(file, options);
    }
  }

  static byte[] bytes(ExportedModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.writeTo(bytes);
    return bytes.toByteArray();
  }

  OrtSession session() {
    return session;
  }

  /** Probabilities of documents as one batch, padded with {@code padding} to {@code length}. */
  float[][] classify(int[][] documents, int length, int padding) throws OrtException {
    try (OnnxTensor ids = padded(documents, length, padding);
        OnnxTensor lengths = lengths(documents);
        OrtSession.Result result = session.run(Map.of("ids", ids, "lengths", lengths))) {
      return (float[][]) result.get("probabilities").orElseThrow().getValue();
    }
  }

  /**
   * What a language model says behind every token of some texts.
   *
   * @param before where the texts before ended; null at the beginning
   */
  Predicted predict(int[][] texts, int length, int padding, Predicted before) throws OrtException {
    int hidden = (int) shape("h")[2];
    Map<String, OnnxTensor> inputs = new HashMap<>();
    inputs.put("tokens", padded(texts, length, padding));
    inputs.put("lengths", lengths(texts));
    float[][][] zero = new float[1][texts.length][hidden];
    inputs.put("h", OnnxTensor.createTensor(environment, before == null ? zero : before.h()));
    inputs.put("c", OnnxTensor.createTensor(environment, before == null ? zero : before.c()));
    try (OrtSession.Result result = session.run(inputs)) {
      return new Predicted(
          (float[][][]) result.get("log_probabilities").orElseThrow().getValue(),
          (float[][][]) result.get("h_next").orElseThrow().getValue(),
          (float[][][]) result.get("c_next").orElseThrow().getValue());
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private long[] shape(String input) throws OrtException {
    return ((TensorInfo) session.getInputInfo().get(input).getInfo()).getShape();
  }

  private OnnxTensor padded(int[][] rows, int length, int padding) throws OrtException {
    long[] ids = new long[rows.length * length];
    Arrays.fill(ids, padding);
    for (int row = 0; row < rows.length; row++) {
      for (int step = 0; step < rows[row].length; step++) {
        ids[row * length + step] = rows[row][step];
      }
    }
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(ids), new long[] {rows.length, length});
  }

  private OnnxTensor lengths(int[][] rows) throws OrtException {
    int[] lengths = Arrays.stream(rows).mapToInt(row -> row.length).toArray();
    return OnnxTensor.createTensor(
        environment, IntBuffer.wrap(lengths), new long[] {lengths.length});
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }

  /**
   * What a language model gave.
   *
   * @param logProbabilities rows × steps × tokens
   * @param h 1 × rows × hidden
   * @param c 1 × rows × hidden
   */
  record Predicted(float[][][] logProbabilities, float[][][] h, float[][][] c) {}
}

package org.gatesieve.job.contest;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;

/**
 * ONNX Runtime on one thread. Its inputs lie ready as tensors before the time counts, and results
 * stay where it leaves them: users pay for more than that.
 */
final class OnnxRunner implements Runner {
  private final OrtSession session;
  private final List<Map<String, OnnxTensor>> batches = new ArrayList<>();

  private OnnxRunner(OrtSession session) {
    this.session = session;
  }

  /**
   * @param file the model as ONNX
   */
  static Runner of(CompactModel model, byte[] file, Texts texts) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OnnxRunner runner = new OnnxRunner(environment.createSession(file, options));
      for (int[][] batch : texts.ids()) {
        runner.batches.add(inputs(environment, model, batch));
      }
      return runner;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refuses the model that is exported to it", e);
    }
  }

  private static Map<String, OnnxTensor> inputs(
      OrtEnvironment environment, CompactModel model, int[][] batch) throws OrtException {
    int tokens = batch[0].length;
    boolean language = model instanceof LanguageModel;
    long[] ids = Arrays.stream(batch).flatMapToInt(Arrays::stream).asLongStream().toArray();
    int[] lengths = new int[batch.length];
    Arrays.fill(lengths, tokens);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    inputs.put(
        language ? "tokens" : "ids",
        OnnxTensor.createTensor(
            environment, LongBuffer.wrap(ids), new long[] {batch.length, tokens}));
    inputs.put(
        "lengths",
        OnnxTensor.createTensor(environment, IntBuffer.wrap(lengths), new long[] {batch.length}));
    if (language) {
      float[][][] zero = new float[1][batch.length][Math.max(1, model.network().lstm().hidden())];
      inputs.put("h", OnnxTensor.createTensor(environment, zero));
      inputs.put("c", OnnxTensor.createTensor(environment, zero));
    }
    return inputs;
  }

  @Override
  public float run(int batch) {
    try (OrtSession.Result result = session.run(batches.get(batch))) {
      return result.size();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime refused a batch that it took before", e);
    }
  }

  @Override
  public void close() {
    batches.forEach(inputs -> inputs.values().forEach(OnnxTensor::close));
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot close a session", e);
    }
  }
}

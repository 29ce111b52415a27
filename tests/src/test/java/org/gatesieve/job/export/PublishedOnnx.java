package org.gatesieve.job.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Random;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextState;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.job.publish.PublishedRun;

/** The {@code model.onnx} of a run in ONNX Runtime against its {@code model.gsv} in ours. */
public final class PublishedOnnx {
  private static final float TOLERANCE = 1e-5f;
  private static final int LONGEST = 200;

  private PublishedOnnx() {}

  /** Requires the same probabilities of random texts, the longest and an empty one among them. */
  public static void assertAgrees(PublishedRun run) throws IOException, OrtException {
    CompactModel model = ModelFile.read(run.model());
    try (OnnxRuntimeModel onnx = new OnnxRuntimeModel(run.read("model.onnx"))) {
      if (model instanceof LanguageModel language) {
        assertAgrees(language, onnx);
      } else {
        assertAgrees((ClassificationModel) model, onnx);
      }
    }
  }

  private static void assertAgrees(ClassificationModel model, OnnxRuntimeModel onnx)
      throws OrtException {
    CompactClassifier classifier = new CompactClassifier(model);
    int[][] documents = texts(model.encoder().vocabulary().size());
    float[][] found = onnx.classify(documents, LONGEST, 0);
    for (int i = 0; i < documents.length; i++) {
      assertArrayEquals(classifier.probabilities(documents[i]), found[i], TOLERANCE);
    }
  }

  private static void assertAgrees(LanguageModel model, OnnxRuntimeModel onnx) throws OrtException {
    int[][] texts = texts(model.inputRows().length);
    float[][][] found = onnx.predict(texts, LONGEST, 0, null).logProbabilities();
    for (int i = 0; i < texts.length; i++) {
      TextState state = new CompactLanguageModel(model).start();
      for (int step = 0; step < texts[i].length; step++) {
        state.step(texts[i][step]);
        float[] expected = state.probabilities();
        for (int token = 0; token < expected.length; token++) {
          assertEquals(expected[token], Math.exp(found[i][step][token]), TOLERANCE);
        }
      }
    }
  }

  private static int[][] texts(int ids) {
    Random random = new Random(11);
    return new int[][] {
      {}, {0}, random.ints(30, 0, ids).toArray(), random.ints(LONGEST, 0, ids).toArray()
    };
  }
}

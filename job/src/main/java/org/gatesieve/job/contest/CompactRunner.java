package org.gatesieve.job.contest;

import java.util.List;
import org.gatesieve.compact.inference.CompactClassifier;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.Prediction;
import org.gatesieve.compact.inference.TextState;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;

/** Our own runtime, one text after the other. */
final class CompactRunner {
  private CompactRunner() {}

  static Runner of(CompactModel model, Texts texts) {
    return model instanceof LanguageModel
        ? new LanguageRunner(new CompactLanguageModel(model).start(), texts)
        : new ClassifierRunner(new CompactClassifier(model), texts);
  }

  /** The most probable label of every document. */
  private record ClassifierRunner(CompactClassifier classifier, Texts texts) implements Runner {
    @Override
    public float run(int batch) {
      List<Prediction> predictions = classifier.classifyAll(texts.ids()[batch]);
      return predictions.get(predictions.size() - 1).probability();
    }

    @Override
    public void close() {}
  }

  /** The probabilities of all tokens behind every token. */
  private record LanguageRunner(TextState state, Texts texts) implements Runner {
    @Override
    public float run(int batch) {
      float[] last = new float[1];
      for (int[] text : texts.ids()[batch]) {
        state.reset();
        state.read(text, (place, probabilities) -> last[0] = probabilities[0]);
      }
      return last[0];
    }

    @Override
    public void close() {}
  }
}

package org.gatesieve.job.corpus;

import java.util.Map;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/** What the parts of a running text must have before anything is trained on them. */
record TextPartChecks(CorpusSettings settings) {

  void check(Map<CorpusPart, EncodedText> texts, TextSources sources) {
    requireTraining(texts.get(CorpusPart.TRAINING).tokens());
    requireTargets(CorpusPart.VALIDATION, settings.validation(), texts, sources);
    requireTargets(CorpusPart.TEST, settings.test(), texts, sources);
  }

  private void requireTraining(long tokens) {
    if (tokens < 2L * settings.shards()) {
      throw JobException.inputData(
          settings.train()
              + ": "
              + tokens
              + " tokens to train on are too few for corpus.shards "
              + settings.shards()
              + ", which need two each; give more text or lower corpus.shards");
    }
  }

  private void requireTargets(
      CorpusPart part, String path, Map<CorpusPart, EncodedText> texts, TextSources sources) {
    EncodedText text = texts.get(part);
    if (!sources.has(part) || text.tokens() > 1) {
      return;
    }
    if (text.leftOut() > 0) {
      throw JobException.inputData(
          (path.isEmpty() ? settings.train() : path)
              + ": of the "
              + part
              + " part "
              + text.leftOut()
              + " tokens are not in the vocabulary, which leaves none to predict; give text of the"
              + " same kind as the training text, or check text.units");
    }
    throw JobException.inputData(
        path.isEmpty()
            ? "The split of "
                + settings.train()
                + " leaves no token to predict for "
                + part
                + ": a text is cut at line ends; change corpus.validation-fraction and"
                + " corpus.test-fraction, give more text, or break its lines"
            : path + " has no token to predict; give more text");
  }
}

package org.gatesieve.job.serving;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.compact.inference.TextState;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;

/**
 * Scores a text line after line as {@link CompactLanguageModel#score(String)} scores it whole: the
 * state is carried from end to end. Every line ends in a line end, as in training.
 */
final class RunningScore {
  /** Tokens that are read together: lines are shorter than what a model reads fastest. */
  private static final int READ = 512;

  private final TokenEncoder encoder;
  private final TextState state;
  private final IntBuffer waiting = IntBuffer.allocate(READ);
  private boolean started;
  private long tokens;
  private double nats;
  private long leftOut;

  RunningScore(CompactLanguageModel model) {
    encoder = model.encoder();
    state = model.start();
  }

  void readLine(String line) {
    List<String> text = new ArrayList<>(encoder.text().tokens(line));
    text.add(TokenText.LINE_END);
    int[] ids = encoder.encode(text);
    leftOut += text.size() - ids.length;
    for (int id : ids) {
      if (!started) {
        state.step(id);
        started = true;
        continue;
      }
      waiting.put(id);
      if (!waiting.hasRemaining()) {
        readWaiting();
      }
    }
  }

  private void readWaiting() {
    int[] ids = Arrays.copyOf(waiting.array(), waiting.position());
    nats += state.crossEntropy(ids);
    tokens += ids.length;
    waiting.clear();
  }

  /** The score of all lines so far. */
  TextScore score() {
    readWaiting();
    return new TextScore(tokens, nats, leftOut);
  }
}

package org.gatesieve.job.serving;

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
  private final TokenEncoder encoder;
  private final TextState state;
  private boolean started;
  private long tokens;
  private double nats;
  private long leftOut;

  RunningScore(CompactLanguageModel model) {
    encoder = model.encoder();
    state = model.start();
  }

  void readLine(String line) {
    read(encoder.text().tokens(line));
    read(List.of(TokenText.LINE_END));
  }

  private void read(List<String> text) {
    int[] ids = encoder.encode(text);
    leftOut += text.size() - ids.length;
    for (int id : ids) {
      if (started) {
        nats -= state.logProbability(id);
        tokens++;
      }
      state.step(id);
      started = true;
    }
  }

  TextScore score() {
    return new TextScore(tokens, nats, leftOut);
  }
}

package org.gatesieve.compact.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.text.TokenEncoder;

/**
 * Runs a compact language model (METHOD §1 without group variables). Immutable and safe for any
 * number of threads, each of which reads with a {@link TextState} of its own.
 */
public final class CompactLanguageModel {
  private final TokenEncoder encoder;
  private final LanguageKernel kernel;

  /**
   * The arrays of {@code model} are used as they are and must not be changed afterwards.
   *
   * @throws IllegalArgumentException when {@code model} is no {@link LanguageModel}, or a
   *     preactivation of its output could be beyond float32
   */
  public CompactLanguageModel(CompactModel model) {
    if (!(model instanceof LanguageModel language)) {
      throw new IllegalArgumentException("a classifier predicts no tokens");
    }
    encoder = language.encoder();
    kernel = LanguageKernel.of(language);
  }

  /**
   * The language model in a file.
   *
   * @throws ModelFormatException when it is no readable model file
   * @throws IllegalArgumentException when it holds a classifier
   */
  public static CompactLanguageModel load(Path file) throws IOException {
    return new CompactLanguageModel(ModelFile.read(file));
  }

  /** As {@link #load(Path)}, from the rest of {@code in}, which stays open. */
  public static CompactLanguageModel load(InputStream in) throws IOException {
    return new CompactLanguageModel(ModelFile.read(in));
  }

  /** As {@link #load(Path)}, from the bytes of a file. */
  public static CompactLanguageModel load(byte[] file) throws ModelFormatException {
    return new CompactLanguageModel(ModelFile.read(file));
  }

  /** Text to the ids that a {@link TextState} reads, and back. */
  public TokenEncoder encoder() {
    return encoder;
  }

  /**
   * As {@link CompactClassifier#arithmetic}, with the instructions of the output layer: {@code
   * scalar} or {@code vectors of N floats}.
   */
  public String arithmetic() {
    return kernel.arithmetic();
  }

  /** A reader before the first token of a text: the zero state. */
  public TextState start() {
    return new TextState(kernel);
  }

  /**
   * A reader behind {@code text}: what it predicts comes next. Tokens without an id are left out.
   */
  public TextState after(String text) {
    return after(encoder.encode(text));
  }

  /**
   * A reader behind some tokens: what it predicts comes next.
   *
   * @throws IllegalArgumentException when an id is not in the vocabulary
   */
  public TextState after(int[] ids) {
    TextState state = start();
    for (int id : ids) {
      state.step(id);
    }
    return state;
  }

  /** Predicts every token of {@code text} after the first; a token without an id is left out. */
  public TextScore score(String text) {
    List<String> tokens = encoder.text().tokens(text);
    int[] ids = encoder.encode(tokens);
    return score(ids, tokens.size() - ids.length);
  }

  /**
   * Predicts every token after the first from those before it, from the zero state and with the
   * state carried from end to end.
   *
   * @throws IllegalArgumentException when an id is not in the vocabulary
   */
  public TextScore score(int[] ids) {
    return score(ids, 0);
  }

  /**
   * Predicts every token after the first in windows that begin with the zero state: of each, as
   * many tokens are read as are predicted behind them.
   *
   * @param window tokens of a window; the last one may be shorter
   * @throws IllegalArgumentException when an id is not in the vocabulary, or a window has no token
   */
  public TextScore scoreInWindows(int[] ids, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("a window of " + window + " tokens; it needs one");
    }
    TextState state = start();
    int targets = Math.max(0, ids.length - 1);
    double nats = 0;
    for (int first = 0; first < targets; first += window) {
      int last = Math.min(first + window, targets);
      state.reset();
      state.step(ids[first]);
      nats += state.crossEntropy(Arrays.copyOfRange(ids, first + 1, last + 1));
    }
    return new TextScore(targets, nats, 0);
  }

  private TextScore score(int[] ids, int leftOut) {
    if (ids.length == 0) {
      return new TextScore(0, 0, leftOut);
    }
    TextState state = start();
    state.step(ids[0]);
    double nats = state.crossEntropy(ids, 1);
    return new TextScore(ids.length - 1, nats, leftOut);
  }
}

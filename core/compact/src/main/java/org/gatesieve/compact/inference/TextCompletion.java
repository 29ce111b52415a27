package org.gatesieve.compact.inference;

import java.util.ArrayList;
import java.util.List;

/** Continues a text, one token after the other. Immutable and safe for any number of threads. */
public final class TextCompletion {
  private final CompactLanguageModel model;
  private final Sampling sampling;

  public TextCompletion(CompactLanguageModel model, Sampling sampling) {
    this.model = model;
    this.sampling = sampling;
  }

  /**
   * What follows {@code prompt}; the same at every call. Tokens of the prompt that have no id are
   * left out; when none is left, the text begins with what the zero state predicts.
   *
   * @param tokens number of tokens to add
   * @return the text of these tokens, without the prompt
   * @throws IllegalArgumentException when {@code tokens} is negative
   */
  public String complete(String prompt, int tokens) {
    if (tokens < 0) {
      throw new IllegalArgumentException(tokens + " tokens to add, must not be negative");
    }
    TextState state = model.after(prompt);
    TokenSampler sampler = new TokenSampler(sampling);
    List<Integer> continuation = new ArrayList<>();
    while (continuation.size() < tokens) {
      int next = sampler.next(state.preactivations());
      continuation.add(next);
      state.step(next);
    }
    return model.encoder().decode(continuation);
  }
}

package org.gatesieve.benchmarks.ours;

import org.gatesieve.benchmarks.peer.RandomText;
import org.gatesieve.learn.training.TokenStream;

/** The running text of all peers as a text of this project, which lays out its tracks alike. */
record TextStream(RandomText text) implements TokenStream {

  @Override
  public int length() {
    return text.ids().length;
  }

  @Override
  public int token(int place) {
    return text.ids()[place];
  }
}

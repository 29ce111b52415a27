package org.gatesieve.job.averaging;

/** Every shard of a round is empty. */
final class NoExamplesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoExamplesException() {
    super("No shard holds an example to train on");
  }
}

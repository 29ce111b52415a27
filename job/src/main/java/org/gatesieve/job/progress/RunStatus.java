package org.gatesieve.job.progress;

import java.time.Instant;

/**
 * What a scheduler or a colleague wants to know of a run that works or has ended.
 *
 * @param state what it is at, or how it ended
 * @param run its id; null before the corpus is read
 * @param exitCode status of the command; null while it works
 * @param message why it failed or stopped, else null
 * @param started when the command began, ISO-8601 in UTC
 * @param updated when this was written
 * @param progress after the newest averaging round; null before the first of this command
 */
record RunStatus(
    State state,
    String run,
    Integer exitCode,
    String message,
    String started,
    String updated,
    RoundProgress progress) {

  /** Names as they stand in the file. */
  enum State {
    preparing,
    training,
    measuring,
    finished,
    stopped,
    failed
  }

  static RunStatus preparing(Instant now) {
    return new RunStatus(State.preparing, null, null, null, now.toString(), now.toString(), null);
  }

  RunStatus of(String id, Instant now) {
    return new RunStatus(State.preparing, id, null, null, started, now.toString(), null);
  }

  RunStatus after(RoundProgress round, Instant now) {
    return new RunStatus(State.training, run, null, null, started, now.toString(), round);
  }

  RunStatus measuring(Instant now) {
    return new RunStatus(State.measuring, run, null, null, started, now.toString(), progress);
  }

  RunStatus ended(State end, int code, String why, Instant now) {
    return new RunStatus(end, run, code, why, started, now.toString(), progress);
  }
}

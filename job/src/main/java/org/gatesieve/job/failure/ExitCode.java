package org.gatesieve.job.failure;

/** Exit status of every command; schedulers decide by it whether a retry makes sense. */
public enum ExitCode {
  DONE(0),
  INTERNAL(1),
  CONFIGURATION(2),
  INPUT_DATA(3),
  STORAGE(4),
  DIVERGED(5),
  /** A run is short of what was required of it. */
  REFUSED(6),
  /** As the shell counts a process that ended by SIGTERM. */
  TERMINATED(143);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}

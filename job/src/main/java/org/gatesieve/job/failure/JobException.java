package org.gatesieve.job.failure;

/**
 * A failure that is explained by its message, which names what is wrong and what to do and is all
 * that the user sees.
 */
public final class JobException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private JobException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public static JobException configuration(String message) {
    return new JobException(ExitCode.CONFIGURATION, message, null);
  }

  public static JobException inputData(String message) {
    return new JobException(ExitCode.INPUT_DATA, message, null);
  }

  public static JobException inputData(String message, Throwable cause) {
    return new JobException(ExitCode.INPUT_DATA, message, cause);
  }

  public static JobException storage(String message, Throwable cause) {
    return new JobException(ExitCode.STORAGE, message, cause);
  }

  public static JobException diverged(String message) {
    return new JobException(ExitCode.DIVERGED, message, null);
  }

  /** A result that is whole, but not what was required. */
  public static JobException refused(String message) {
    return new JobException(ExitCode.REFUSED, message, null);
  }

  /** Somebody stopped the process; the same command goes on. */
  public static JobException terminated(String message, Throwable cause) {
    return new JobException(ExitCode.TERMINATED, message, cause);
  }

  /** A check of our own that failed: nobody but us can mend it. */
  public static JobException internal(String message) {
    return new JobException(ExitCode.INTERNAL, message, null);
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}

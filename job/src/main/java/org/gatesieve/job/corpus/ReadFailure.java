package org.gatesieve.job.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkException;
import org.gatesieve.job.failure.JobException;

/**
 * Tells input that is broken from storage that fails, for a scheduler may try again after the
 * second but not after the first.
 */
final class ReadFailure {
  private static final List<Class<? extends IOException>> STORAGE =
      List.of(
          AccessControlException.class,
          AccessDeniedException.class,
          FileNotFoundException.class,
          SocketException.class,
          SocketTimeoutException.class,
          UnknownHostException.class);

  private ReadFailure() {}

  /** What became of reading {@code file}. */
  static JobException of(String file, Exception cause) {
    Optional<Throwable> storage = storage(cause);
    if (storage.isPresent()) {
      return storage(file, storage.get());
    }
    return JobException.inputData(
        "Cannot read "
            + file
            + ": "
            + reason(ExceptionUtils.getRootCause(cause))
            + ". It is incomplete or not what its name says; replace or remove it.",
        cause);
  }

  /**
   * Runs {@code reading}, whose failures reach the driver wrapped by Spark.
   *
   * @param paths named where the failure does not tell the file
   */
  static <T> T explained(String paths, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Exception e) {
      // Spark throws checked exceptions that its signatures hide.
      JobException known = ExceptionUtils.throwableOfType(e, JobException.class);
      if (known != null) {
        throw known;
      }
      Optional<String> file = file(e);
      if (file.isPresent()) {
        throw of(file.get(), e);
      }
      IOException failed = ExceptionUtils.throwableOfType(e, IOException.class);
      if (failed != null) {
        throw storage(paths, storage(e).orElse(failed));
      }
      throw e;
    }
  }

  /** The file that Spark SQL says it could not read. */
  private static Optional<String> file(Exception failure) {
    return ExceptionUtils.getThrowableList(failure).stream()
        .filter(SparkException.class::isInstance)
        .map(cause -> ((SparkException) cause).getMessageParameters())
        .flatMap(told -> Stream.of("path", "file").map(told::get))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Optional<Throwable> storage(Exception failure) {
    return ExceptionUtils.getThrowableList(failure).stream()
        .filter(cause -> STORAGE.stream().anyMatch(kind -> kind.isInstance(cause)))
        .findFirst();
  }

  private static JobException storage(String path, Throwable cause) {
    return JobException.storage(
        "Cannot read "
            + path
            + ": "
            + reason(cause)
            + ". Check that the file system is up and that you may read there.",
        cause);
  }

  /** Only the first line: remote exceptions carry the server's whole stack trace. */
  private static String reason(Throwable cause) {
    return cause.getMessage() == null
        ? cause.toString()
        : cause.getMessage().lines().findFirst().orElse("").strip();
  }
}

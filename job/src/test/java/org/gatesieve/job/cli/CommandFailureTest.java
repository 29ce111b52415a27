package org.gatesieve.job.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandFailureTest {

  @Command(name = "broken")
  record Broken(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  static Arguments[] failures() {
    return new Arguments[] {
      Arguments.of(JobException.configuration("mend the key"), 2, "broken: mend the key\n"),
      Arguments.of(JobException.inputData("mend the file"), 3, "broken: mend the file\n"),
      Arguments.of(
          JobException.storage("mend the disk", new IOException()), 4, "broken: mend the disk\n"),
      Arguments.of(JobException.diverged("lower the rate"), 5, "broken: lower the rate\n"),
      Arguments.of(
          new ExecutionException("task 3 failed", JobException.inputData("mend line 7")),
          3,
          "broken: mend line 7\n"),
      Arguments.of(JobException.terminated("said before", null), 143, ""),
      Arguments.of(new IllegalStateException("a bug"), 1, "")
    };
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsOneLineAndItsCode(Exception failure, int code, String line) {
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(new Broken(failure))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(new CommandFailure())
            .execute();
    assertEquals(code, exit);
    assertEquals(line, err.toString());
  }
}

package org.gatesieve.job.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the tab key gives in a real bash. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ShellCompletionTest {
  @TempDir private Path directory;

  @Test
  void commandsAndOptionsAreCompleted() throws Exception {
    CommandLineFixture printed = run("completion");
    assertEquals(0, printed.code(), printed.err());
    Path script = directory.resolve("gatesieve");
    Files.writeString(script, printed.out());

    assertEquals(List.of("predict", "promote"), typed(script, "pr"));
    assertEquals(List.of("--config"), typed(script, "train", "--co"));
    assertTrue(typed(script, "promote", "--at").containsAll(List.of("--at-least", "--at-most")));
  }

  /** What bash proposes for the last word of a command line that begins with {@code gatesieve}. */
  private List<String> typed(Path script, String... words)
      throws IOException, InterruptedException {
    String ask =
        """
        source "$1"
        shift
        # Only bash itself may call it, while it waits for the tab key.
        compopt() { :; }
        COMP_WORDS=(deploy/gatesieve "$@")
        COMP_CWORD=$#
        COMP_LINE="${COMP_WORDS[*]}"
        COMP_POINT=${#COMP_LINE}
        $(complete -p gatesieve | sed 's/.* -F //; s/ .*//') deploy/gatesieve
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    List<String> command = new ArrayList<>(List.of("bash", "-c", ask, "bash", script.toString()));
    command.addAll(List.of(words));
    Process bash = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, bash.waitFor(), said);
    return said.lines().map(String::strip).sorted().toList();
  }
}

package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

  @Test
  void helpFitsOneScreen() {
    CommandLineFixture help = run("--help");
    assertEquals(0, help.code());
    assertTrue(help.out().contains("validate"), help.out());
    assertTrue(help.out().lines().count() <= 32, help.out());
    assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
  }

  @Test
  void helpOfEveryCommandFitsOneScreen() {
    for (String command : new CommandLine(new Main()).getSubcommands().keySet()) {
      String help = run(command, "--help").out();
      assertTrue(
          help.startsWith("Usage: gatesieve " + command) || help.contains("\nUsage: "), help);
      assertTrue(help.lines().count() <= 40, help);
      assertTrue(help.lines().allMatch(line -> line.length() <= 80), help);
    }
  }

  @Test
  void versionNamesTheBuild() {
    CommandLineFixture version = run("--version");
    assertEquals(0, version.code());
    assertTrue(
        version.out().matches("(?s)gatesieve \\S+ \\(commit \\S+\\)\\RSpark 3\\.5\\.\\d+\\R.*"),
        version.out());
  }

  @Test
  void aMistypedCommandIsRefusedWithTheNearest() {
    CommandLineFixture refused = run("validat");
    assertEquals(2, refused.code());
    assertEquals(
        """
        gatesieve: Unmatched argument at index 0: 'validat'
        Did you mean: gatesieve validate or gatesieve evaluate?
        Try 'gatesieve --help'.
        """,
        refused.err());
  }

  @Test
  void aMissingCommandIsAUsageError() {
    CommandLineFixture refused = run();
    assertEquals(2, refused.code());
    assertEquals(
        "gatesieve: Missing required subcommand\nTry 'gatesieve --help'.\n", refused.err());
  }

  @Test
  void aMissingOptionValueIsAUsageError() {
    CommandLineFixture refused = run("validate", "--config");
    assertEquals(2, refused.code());
    assertEquals(
        """
        gatesieve validate: Missing required parameter for option '--config' (LOCATION)
        Try 'gatesieve validate --help'.
        """,
        refused.err());
  }
}

package org.gatesieve.job.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes the tab key complete commands and options; starts no Spark. */
@Command(
    name = "completion",
    header = "Prints a completion script for bash and zsh.",
    description =
        "Written once where bash-completion finds it, it completes commands and options by the tab"
            + " key. It is always that of the version that prints it.",
    footer = {
      "%nExample:",
      "  gatesieve completion \\",
      "    > ~/.local/share/bash-completion/completions/gatesieve"
    },
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class ShellCompletionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine root = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash(root.getCommandName(), root));
    out.flush();
  }
}

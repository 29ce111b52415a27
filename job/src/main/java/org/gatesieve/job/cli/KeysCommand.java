package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.gatesieve.job.config.ConfigKey;
import org.gatesieve.job.config.ConfigKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what may stand in a configuration. */
@Command(
    name = "keys",
    header = "Lists every key of a configuration.",
    description = "Lists every key of a configuration: what it means, its type and its default.",
    versionProvider = VersionLine.class,
    mixinStandardHelpOptions = true)
final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (ConfigKey<?> key : ConfigKeys.all()) {
      Optional<String> value = key.defaultText();
      out.println(key.name() + value.map(text -> ": " + text).orElse(""));
      out.println("  " + key.doc());
      out.println("  " + key.allowed() + (value.isPresent() ? "" : "; required"));
      if (key.only().isPresent()) {
        out.println("  for task " + key.only().get().text() + " alone");
      } else {
        key.languageModelText().ifPresent(text -> out.println("  of a language model: " + text));
      }
    }
    out.flush();
  }
}

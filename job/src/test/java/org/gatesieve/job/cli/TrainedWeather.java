package org.gatesieve.job.cli;

import static org.gatesieve.job.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A corpus of two labels, and small runs on it. */
record TrainedWeather(Path directory) {

  static TrainedWeather in(Path directory) throws IOException {
    StringBuilder table = new StringBuilder("label\ttext\n");
    for (int i = 0; i < 120; i++) {
      table
          .append(i % 2 == 0 ? "warm\tsun and sea and sand " : "cold\tice and snow and wind ")
          .append(i % 9)
          .append(' ')
          .append(i)
          .append('\n');
    }
    Files.writeString(directory.resolve("weather.tsv"), table);
    return new TrainedWeather(directory);
  }

  void train(String output, String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "corpus.train=" + directory.resolve("weather.tsv"),
                "corpus.format=tsv",
                "corpus.shards=2",
                "corpus.validation-fraction=0.2",
                "network.inputs=4",
                "network.hidden=4",
                "training.batch-size=8",
                "training.word-dropout=0",
                "training.epochs=3",
                "training.learning-rate=0.03",
                "training.log-sigma-rate=4",
                "penalty.short-documents=1",
                "penalty.weight=0:0 0.3:0.2",
                "penalty.inputs=0.0001",
                "penalty.hidden=0.0001",
                "penalty.gates=0",
                "penalty.words=0",
                "output.path=" + output(output)));
    all.addAll(List.of(settings));
    CommandLineFixture done = run(arguments(List.of("train"), all));
    assertEquals(0, done.code(), done.err());
  }

  CommandLineFixture collapse(String output, String... settings) {
    return run(
        arguments(List.of("collapse", "--run", output(output).toString()), List.of(settings)));
  }

  static String[] arguments(List<String> command, List<String> settings) {
    List<String> arguments = new ArrayList<>(command);
    for (String setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    return arguments.toArray(String[]::new);
  }

  Path output(String output) {
    return directory.resolve(output);
  }

  Path model(String output) throws IOException {
    return output(output).resolve(latest(output)).resolve("model.gsv");
  }

  String latest(String output) throws IOException {
    return Files.readString(output(output).resolve("LATEST")).strip();
  }
}

package org.gatesieve.job.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sixty short documents of two labels that any model tells apart. */
final class WeatherTable {
  private WeatherTable() {}

  static Path write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder("label\ttext\n");
    for (int i = 0; i < 60; i++) {
      lines
          .append(i % 2 == 0 ? "warm\tsun and sea " : "cold\tice and snow ")
          .append(i)
          .append('\n');
    }
    return Files.writeString(file, lines);
  }
}

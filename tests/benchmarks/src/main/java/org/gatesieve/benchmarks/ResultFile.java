package org.gatesieve.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A result with the surroundings in which it was measured. */
public final class ResultFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ResultFile() {}

  /** Writes or overwrites {@code file}. */
  public static void write(Path file, Map<String, ?> result) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("surroundings", Surroundings.describe());
    content.putAll(result);
    Files.createDirectories(file.toAbsolutePath().getParent());
    JSON.writeValue(file.toFile(), content);
  }

  /** Says on standard output what every figure depends on, and where the rest stands. */
  public static void announce(Path file) throws IOException {
    System.out.println();
    Surroundings.describe().forEach((name, value) -> System.out.println(name + ": " + value));
    System.out.println("Everything in numbers: " + file);
  }
}

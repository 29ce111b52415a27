package org.gatesieve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Without which a figure means nothing. */
final class Surroundings {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String UNSET = "unset";

  private Surroundings() {}

  static Map<String, Object> describe() throws IOException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("processor", processor());
    facts.put("cores", Runtime.getRuntime().availableProcessors());
    facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    for (String variable :
        new String[] {"OPENBLAS_CORETYPE", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"}) {
      facts.put(variable, System.getenv().getOrDefault(variable, UNSET));
    }
    return facts;
  }

  /** Family and model, too: a virtual machine's name of its processor may say little. */
  private static String processor() throws IOException {
    return field("model name") + ", family " + field("cpu family") + ", model " + field("model");
  }

  private static String field(String name) throws IOException {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .map(line -> line.split(":", 2))
          .filter(field -> field.length == 2 && field[0].strip().equals(name))
          .map(field -> field[1].strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}

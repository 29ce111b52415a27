package org.gatesieve.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** A few hundred rows of the bundled corpus, and a job that learns something of them in seconds. */
final class FactbookSample {
  private static final String CORPUS = "corpora/factbook.tsv.gz";

  private static final Set<String> KEPT =
      Set.of("section", "Geography", "Government", "Economy", "People and Society");

  private FactbookSample() {}

  /**
   * The header and, of the frequent sections, every row whose number leaves {@code remainder} when
   * divided by 40.
   */
  static List<String> lines(int remainder) throws IOException {
    Path corpus = Path.of(System.getProperty("gatesieve.conf")).resolve(CORPUS);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      List<String> all = reader.lines().toList();
      return IntStream.range(0, all.size())
          .filter(row -> row == 0 || row % 40 == remainder)
          .mapToObj(all::get)
          .filter(line -> KEPT.contains(line.substring(0, line.indexOf('\t'))))
          .toList();
    }
  }

  /** For files {@code train.tsv} and {@code test.tsv} beside the configuration. */
  static String configuration() {
    return """
        corpus:
          format: tsv
          train: train.tsv
          test: test.tsv
          label-column: section
          split-by: country
        text:
          words: 400
          maximum-length: 30
        network:
          inputs: 8
          hidden: 6
          embedding-scale: 0.5
        training:
          epochs: 12
          batch-size: 16
          learning-rate: 3e-2
          rate-schedule: 1
          log-sigma-rate: 1
        penalty:
          weight: 0.33:0 0.67:0.05
          inputs: 0
          hidden: 0
          gates: 0
        output:
          path: runs
        """;
  }
}

package org.gatesieve.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** The beginning of the bundled novel, and a job that learns something of its words in seconds. */
final class NovelSample {
  private static final String CORPUS = "corpora/moby-dick.txt.gz";
  private static final int MOST_BYTES = 60_000;

  private NovelSample() {}

  /** Whole lines. */
  static byte[] text() throws IOException {
    Path novel = Path.of(System.getProperty("gatesieve.conf")).resolve(CORPUS);
    byte[] text;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(novel))) {
      text = in.readNBytes(MOST_BYTES);
    }
    int end = text.length;
    while (text[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(text, end);
  }

  /** For a file {@code text.txt} beside the configuration. */
  static String configuration() {
    return """
        task: language-model
        corpus:
          format: text
          train: text.txt
          validation-fraction: 0.05
          test-fraction: 0.1
        text:
          units: words
          words: 300
        network:
          hidden: 12
        training:
          carried-state: true
          window: 12
          batch-size: 8
          epochs: 8
          learning-rate: 2e-2
          log-sigma-rate: 4
          local-steps: 9
        penalty:
          weight: 0.1:0 0.3:0.2
          hidden: log 0.6:0.02 0.8:0.00002
        elastic:
          patience: 1
        output:
          path: runs
        """;
  }
}

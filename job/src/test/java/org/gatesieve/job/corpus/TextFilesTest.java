package org.gatesieve.job.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
  @TempDir private Path directory;

  @Test
  void filesAreReadInTheOrderOfTheirPathsPlainOrCompressed() throws IOException {
    Files.writeString(directory.resolve("c.txt"), "five");
    Files.writeString(directory.resolve("a.txt"), "\uFEFFone\r\n\ntwo \uFEFF\n");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve("b.txt.gz")))) {
      out.write("three\nfour\n".getBytes(UTF_8));
    }
    Files.writeString(directory.resolve("_SUCCESS"), "hidden");

    assertEquals(
        List.of("one", "", "two \uFEFF", "three", "four", "five"), read(directory.toString()));
    assertEquals(
        List.of("one", "", "two \uFEFF", "five"),
        read(directory + "/c.txt," + directory + "/a*.txt"));
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    assertRefused(ExitCode.INPUT_DATA, "nowhere does not exist", directory + "/nowhere");
    Files.write(directory.resolve("latin.txt"), new byte[] {'a', '\n', (byte) 0xe4, '\n'});
    assertRefused(ExitCode.INPUT_DATA, "latin.txt, line 2 is not UTF-8", directory + "/latin.txt");
    Files.writeString(directory.resolve("cut.gz"), "no gzip at all");
    assertRefused(ExitCode.INPUT_DATA, "cut.gz", directory + "/cut.gz");
  }

  private void assertRefused(ExitCode code, String words, String paths) {
    JobException refused = assertThrows(JobException.class, () -> read(paths));
    assertEquals(code, refused.exitCode());
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
  }

  private static List<String> read(String paths) {
    List<String> lines = new ArrayList<>();
    new TextFiles(new Configuration(false)).read(paths, lines::add);
    return lines;
  }
}

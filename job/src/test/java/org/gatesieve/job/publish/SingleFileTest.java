package org.gatesieve.job.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.gatesieve.job.failure.ExitCode;
import org.gatesieve.job.failure.JobException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {
  @TempDir private Path directory;

  @Test
  void fileIsWrittenAloneIntoADirectoryThatIsMade() throws IOException {
    Path file = directory.resolve("new/page.html");

    write(file, "text", false);

    assertEquals("text", Files.readString(file));
    try (Stream<Path> children = Files.list(file.getParent())) {
      assertEquals(1, children.count());
    }
  }

  @Test
  void anOlderFileIsReplacedOnlyOnDemand() throws IOException {
    Path file = Files.writeString(directory.resolve("page.html"), "old");

    assertRefused("add --force", () -> write(file, "new", false));
    assertEquals("old", Files.readString(file));
    write(file, "new", true);
    assertEquals("new", Files.readString(file));
    try (Stream<Path> children = Files.list(directory)) {
      assertEquals(1, children.count());
    }
  }

  @Test
  void aDirectoryIsNeverReplaced() {
    assertRefused("is a directory", () -> write(directory, "new", true));
  }

  private static void write(Path file, String text, boolean replace) {
    SingleFile.write(
        new org.apache.hadoop.fs.Path(file.toUri()),
        text.getBytes(UTF_8),
        replace,
        new Configuration(false));
  }

  private static void assertRefused(String words, Runnable writing) {
    JobException refused = assertThrows(JobException.class, writing::run);
    assertEquals(ExitCode.STORAGE, refused.exitCode());
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
  }
}

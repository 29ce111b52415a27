package org.gatesieve.compact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.gatesieve.compact.inference.CompactClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in README.md, compiled and run with nothing but this module's classes. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @TempDir Path folder;

  @Test
  void theExamplePrintsWhatThePageSays() throws Exception {
    Path source = Files.writeString(folder.resolve("Example.java"), block("java"));
    Path classes =
        located(CompactClassifier.class.getProtectionDomain().getCodeSource().getLocation());

    int failures =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classes.toString(), "-Xlint:all", source.toString());
    assertEquals(0, failures);

    Path output = folder.resolve("output");
    Process example =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                classes + System.getProperty("path.separator") + folder,
                "Example",
                golden("version-1.gsv"),
                golden("version-2.gsv"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = example.waitFor();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertEquals(0, status, printed);
    assertEquals(block("text").lines().toList(), printed.lines().toList());
  }

  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(Files.readString(README));
    assertTrue(block.find(), language);
    return block.group(1);
  }

  private static String golden(String name) throws URISyntaxException {
    return located(ReadmeTest.class.getResource("format/" + name)).toString();
  }

  private static Path located(URL resource) throws URISyntaxException {
    return Path.of(resource.toURI());
  }
}

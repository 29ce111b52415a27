package org.gatesieve.job.ml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.ConfigKey;
import org.gatesieve.job.corpus.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of SPARK-ML.md, compiled and run, and the table of Params there. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SparkMlPageTest {
  private static final Path PAGE = Path.of("SPARK-ML.md");

  @TempDir private Path directory;

  @Test
  void theExampleRuns() throws Exception {
    String printed;
    try (SparkSession session = LocalSpark.start(2)) {
      String rows = directory.resolve("rows").toString();
      Seasons.rows(session, 4, 240)
          .selectExpr("text as body", "season as stars")
          .write()
          .option("header", true)
          .csv(rows);
      printed = run(rows, directory.resolve("pipeline").toString());
    }
    assertTrue(printed.startsWith("accuracy 1.00\n"), printed);
    assertTrue(printed.contains("labels [autumn, spring, summer, winter]\n"), printed);
    assertTrue(Pattern.compile("\\d+ rounds, words left \\d+ of").matcher(printed).find(), printed);
  }

  private String run(String... paths) throws Exception {
    Path source = Files.writeString(directory.resolve("Example.java"), example());
    int failures =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", classPath(), source.toString());
    assertEquals(0, failures);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) paths);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String example() throws IOException {
    Matcher block =
        Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(Files.readString(PAGE));
    assertTrue(block.find());
    return block.group(1);
  }

  @Test
  void everyParamHasItsRow() throws IOException {
    String page = Files.readString(PAGE);
    SparseLstmClassifier classifier = new SparseLstmClassifier();
    for (Param<?> param : classifier.params()) {
      assertTrue(page.contains("\n| `" + param.name() + "` | "), param.name());
    }
    classifier
        .training()
        .keys()
        .forEach((param, key) -> assertTrue(page.contains(row(param, key)), row(param, key)));
  }

  private static String row(Param<?> param, ConfigKey<?> key) {
    return "| `%s` | `%s` | `%s` |"
        .formatted(param.name(), key.name(), key.defaultText().orElseThrow());
  }
}

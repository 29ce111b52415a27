package org.gatesieve.tests.deploy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatesieve.job.cli.Main;
import org.gatesieve.job.config.ConfigKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Everything that schedulers and examples pass is known to the command line. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PassedArgumentsTest {
  private static final String WORD = "(?:\"[^\"]*\"|'[^']*'|[^\\s`|\"']+)+";
  private static final Pattern WORDS = Pattern.compile(WORD);
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "deploy/(?:gatesieve|submit/yarn\\.sh|submit/standalone\\.sh spark://\\S+)"
              + "((?: +(?!--spark|>|COMMAND)"
              + WORD
              + ")+)");

  @Test
  void ofAirflowAreKnown() throws Exception {
    JsonNode tasks = RenderedDag.of(2).get("tasks");
    assertTrue(tasks.size() > 0);
    for (JsonNode task : tasks) {
      List<String> arguments = new ArrayList<>();
      task.get("application_args").forEach(argument -> arguments.add(argument.asText()));
      assertKnown(arguments);
    }
  }

  @Test
  void ofOozieAreKnown() throws Exception {
    List<List<String>> actions = OozieWorkflow.read().arguments();
    assertFalse(actions.isEmpty());
    actions.forEach(PassedArgumentsTest::assertKnown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "nightly", "promote"})
  void ofKubernetesAreKnown(String name) throws IOException {
    Object spec = DeployFiles.yaml("kubernetes/" + name + ".yaml").get("spec");
    Object template = ((Map<?, ?>) spec).get("template");
    Object arguments = ((Map<?, ?>) (template == null ? spec : template)).get("arguments");
    assertKnown(((List<?>) arguments).stream().map(String::valueOf).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "conf/README.md",
        "deploy/README.md",
        "job/EXPORTS.md",
        "deploy/submit/yarn.sh",
        "deploy/submit/standalone.sh"
      })
  void ofExamplesAreKnown(String name) throws IOException {
    Path file = DeployFiles.HOUSE.resolve(name);
    Matcher examples = EXAMPLE.matcher(Files.readString(file).replaceAll("\\\\\n *", " "));
    int found = 0;
    while (examples.find()) {
      assertKnown(words(examples.group(1)));
      found++;
    }
    assertTrue(found > 0, name);
  }

  @Test
  void whatIsNotKnownWouldBeFound() {
    assertThrows(AssertionError.class, () -> assertKnown(List.of("train", "--confg", "a.yaml")));
    assertThrows(
        AssertionError.class, () -> assertKnown(List.of("train", "--set", "output.pth=runs")));
    assertThrows(
        AssertionError.class,
        () -> assertKnown(List.of("promote", "--run", "a", "--at-most", "b=1")));
  }

  /** As the shell takes them apart. */
  private static List<String> words(String line) {
    return WORDS.matcher(line).results().map(word -> word.group().replaceAll("[\"']", "")).toList();
  }

  private static void assertKnown(List<String> arguments) {
    try {
      new CommandLine(new Main())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new AssertionError(String.join(" ", arguments), e);
    }
    for (int i = 1; i < arguments.size(); i++) {
      if (arguments.get(i - 1).equals("--set")) {
        String key = arguments.get(i).replaceFirst("=.*", "");
        assertTrue(
            ConfigKeys.all().stream().anyMatch(known -> known.name().equals(key)),
            () -> "no key " + key);
      }
    }
  }
}

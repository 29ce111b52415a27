package org.gatesieve.tests.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What lies in the house beside the modules, as the tests of {@code deploy} read it. */
final class DeployFiles {
  static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  static final Path DEPLOY = HOUSE.resolve("deploy");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z.]+)}");

  private DeployFiles() {}

  static Map<String, Object> yaml(String name) throws IOException {
    try (InputStream in = Files.newInputStream(DEPLOY.resolve(name))) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }

  static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  static Properties sparkDefaults() throws IOException {
    return properties(HOUSE.resolve("conf/spark-defaults.conf"));
  }

  /**
   * {@code text} with the values of properties in the place of {@code ${name}}, as Oozie puts them.
   *
   * @throws AssertionError when there is none of that name
   */
  static String filled(String text, Properties properties) {
    Matcher variables = VARIABLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (variables.find()) {
      String value = properties.getProperty(variables.group(1));
      if (value == null) {
        throw new AssertionError("no property " + variables.group(1) + " for " + text);
      }
      variables.appendReplacement(filled, Matcher.quoteReplacement(filled(value, properties)));
    }
    return variables.appendTail(filled).toString();
  }
}

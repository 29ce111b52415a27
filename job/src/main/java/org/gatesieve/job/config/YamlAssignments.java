package org.gatesieve.job.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatesieve.job.failure.JobException;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file flattened to dotted names. Scalars keep their own text, since the types of values are
 * the keys' business, and every value keeps its line.
 */
final class YamlAssignments {
  private final ConfigurationFile file;
  private final List<Assignment> assignments = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private YamlAssignments(ConfigurationFile file) {
    this.file = file;
  }

  /**
   * The assignments of {@code file}, in its order.
   *
   * @throws JobException when it is not YAML, or not made of keys and values
   */
  static List<Assignment> of(ConfigurationFile file) {
    YamlAssignments reader = new YamlAssignments(file);
    Node root = compose(file);
    if (root instanceof MappingNode mapping) {
      reader.readEntries("", mapping);
    } else if (root != null) {
      throw JobException.configuration(
          reader.origin(root) + ": expected lines of the form key: value");
    }
    return List.copyOf(reader.assignments);
  }

  private static Node compose(ConfigurationFile file) {
    try {
      return new Yaml().compose(new StringReader(file.text()));
    } catch (MarkedYAMLException e) {
      throw JobException.configuration(
          origin(file, e.getProblemMark().getLine()) + ": not valid YAML, " + e.getProblem());
    } catch (YAMLException e) {
      throw JobException.configuration(file.name() + ": not valid YAML, " + e.getMessage());
    }
  }

  private void readEntries(String prefix, MappingNode mapping) {
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw JobException.configuration(origin(entry.getKeyNode()) + ": a key must be a word");
      }
      read(prefix + key.getValue(), key, entry.getValueNode());
    }
  }

  private void read(String name, ScalarNode key, Node value) {
    if (value instanceof MappingNode mapping) {
      // Names grow with depth and must begin a known one, which also ends self-referring YAML.
      if (ConfigKeys.named(name).isPresent()) {
        throw nested(name, key);
      }
      if (!ConfigKeys.isSection(name)) {
        throw UnknownKey.refuse(name, origin(key));
      }
      readEntries(name + ".", mapping);
      return;
    }
    Integer first = lines.putIfAbsent(name, key.getStartMark().getLine());
    if (first != null) {
      throw JobException.configuration(
          origin(key) + ": " + name + " was given already on line " + (first + 1));
    }
    assignments.add(new Assignment(name, text(name, value), origin(key), file.base()));
  }

  private String text(String name, Node value) {
    if (value instanceof SequenceNode sequence) {
      return String.join(
          ",", sequence.getValue().stream().map(element -> scalar(name, element)).toList());
    }
    return scalar(name, value);
  }

  private String scalar(String name, Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
    }
    throw nested(name, value);
  }

  private JobException nested(String name, Node node) {
    return JobException.configuration(
        origin(node) + ": " + name + " takes a value or a list of values, nothing nested");
  }

  private String origin(Node node) {
    return origin(file, node.getStartMark().getLine());
  }

  private static String origin(ConfigurationFile file, int line) {
    return file.name() + ", line " + (line + 1);
  }
}

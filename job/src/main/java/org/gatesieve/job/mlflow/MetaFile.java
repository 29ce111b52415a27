package org.gatesieve.job.mlflow;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The YAML files of MLflow's store. */
final class MetaFile {
  /** What describes an experiment, and a run. */
  static final String NAME = "meta.yaml";

  private MetaFile() {}

  static byte[] of(Map<String, ?> values) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    return new Yaml(options).dump(values).getBytes(StandardCharsets.UTF_8);
  }

  /** The text of a key; null when the file has none, or is none of this kind. */
  static String text(byte[] file, String key) {
    Object values =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(file, StandardCharsets.UTF_8));
    return values instanceof Map<?, ?> map && map.get(key) != null ? map.get(key).toString() : null;
  }
}

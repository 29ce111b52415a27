package org.gatesieve.job.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.gatesieve.job.config.CorpusSettings;

/** The paths of a corpus and which of them feeds which part. */
final class CorpusSources {
  private final Map<CorpusPart, Source> sources = new EnumMap<>(CorpusPart.class);

  private CorpusSources() {}

  /** Records are cached, since labels, words and shards each need a pass over them. */
  static CorpusSources read(SourceReader reader, CorpusSettings settings) {
    CorpusSources sources = new CorpusSources();
    sources.add(reader, CorpusPart.TRAINING, settings.train(), SplitRule.ofTraining(settings));
    sources.addWhole(reader, CorpusPart.VALIDATION, settings.validation());
    sources.addWhole(reader, CorpusPart.TEST, settings.test());
    return sources;
  }

  private void addWhole(SourceReader reader, CorpusPart part, String paths) {
    if (!paths.isEmpty()) {
      add(reader, part, paths, SplitRule.all(part));
    }
  }

  private void add(SourceReader reader, CorpusPart part, String paths, SplitRule rule) {
    JavaRDD<SourceRecord> records = reader.read(paths).persist(StorageLevel.MEMORY_AND_DISK());
    sources.put(part, new Source(paths, records, rule));
  }

  CorpusSources restrictedTo(Set<String> labels) {
    CorpusSources restricted = new CorpusSources();
    sources.forEach((part, source) -> restricted.sources.put(part, source.restrictedTo(labels)));
    return restricted;
  }

  List<Source> all() {
    return new ArrayList<>(sources.values());
  }

  /** Documents of a part: those of its own path, or its share of the training path. */
  JavaRDD<Document> documents(CorpusPart part) {
    return sources.getOrDefault(part, sources.get(CorpusPart.TRAINING)).documents(part);
  }

  void release() {
    sources.values().forEach(source -> source.records().unpersist());
  }
}

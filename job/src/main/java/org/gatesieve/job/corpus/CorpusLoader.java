package org.gatesieve.job.corpus;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.config.TextSettings;
import org.gatesieve.job.failure.JobException;

/** Text on storage to an encoded corpus (DESIGN §3). */
public final class CorpusLoader {
  private final SparkSession session;
  private final JavaSparkContext spark;
  private final CorpusSettings settings;
  private final TextSettings text;
  private final String quarantine;

  private CorpusLoader(
      SparkSession session, CorpusSettings settings, TextSettings text, String quarantine) {
    this.session = session;
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.settings = settings;
    this.text = text;
    this.quarantine = quarantine;
  }

  /**
   * Reads, splits, counts words, encodes and shards; the shards are computed and cached on return.
   *
   * @param quarantinePath directory for the bad records, which belongs to this load alone: it is
   *     replaced when there are some and deleted when there are none
   * @throws JobException when a path or column is missing, when a source has more bad records than
   *     {@code badRecordShare}, or when a part that was asked for is empty
   */
  public static EncodedCorpus load(
      SparkSession session, CorpusSettings settings, TextSettings text, String quarantinePath) {
    CorpusLoader loader = new CorpusLoader(session, settings, text, quarantinePath);
    try {
      return ReadFailure.explained(loader.paths(), loader::load);
    } finally {
      session.sparkContext().setJobDescription(null);
    }
  }

  private String paths() {
    return Stream.of(settings.train(), settings.validation(), settings.test())
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(","));
  }

  private EncodedCorpus load() {
    DocumentRules rules = DocumentRules.of(settings.labelPattern(), text.tokenizer());
    CorpusSources read = CorpusSources.read(SourceReader.of(session, settings, rules), settings);
    try {
      List<String> labels = labels(read.documents(CorpusPart.TRAINING));
      // Without training documents no label is known, and none is to blame for that.
      CorpusSources sources = labels.isEmpty() ? read : read.restrictedTo(new HashSet<>(labels));
      List<SourceTally> tallies = tallies(sources);
      requireParts(tallies);
      return encode(sources, tallies, labels);
    } finally {
      read.release();
    }
  }

  private List<String> labels(JavaRDD<Document> training) {
    describe("labels");
    return training.map(Document::label).distinct().collect().stream().sorted().toList();
  }

  /** Counts every source, writes the bad records out, and only then decides whether to go on. */
  private List<SourceTally> tallies(CorpusSources sources) {
    describe("bad records");
    List<SourceTally> tallies = sources.all().stream().map(Source::tally).toList();
    long bad = tallies.stream().mapToLong(tally -> tally.badRecords().badRecords()).sum();
    JavaRDD<BadRecord> records =
        sources.all().stream().map(Source::badRecords).reduce(JavaRDD::union).orElseThrow();
    new Quarantine(spark.hadoopConfiguration(), quarantine).write(records, bad);
    BadRecordLimit limit =
        new BadRecordLimit(
            settings.badRecordShare(), BadRecordLimit.OF_CORPUS, Optional.of(quarantine));
    for (int i = 0; i < tallies.size(); i++) {
      limit.check(sources.all().get(i), tallies.get(i));
    }
    return tallies;
  }

  private void requireParts(List<SourceTally> tallies) {
    requirePart(tallies, CorpusPart.TRAINING, true);
    requirePart(tallies, CorpusPart.VALIDATION, settings.validationFraction() > 0);
    requirePart(tallies, CorpusPart.TEST, settings.testFraction() > 0);
  }

  private void requirePart(List<SourceTally> tallies, CorpusPart part, boolean wanted) {
    if (wanted && tallies.stream().allMatch(tally -> tally.documents(part) == 0)) {
      throw JobException.inputData(
          "The split of "
              + settings.train()
              + " leaves no document for "
              + part
              + "; change corpus.validation-fraction and corpus.test-fraction, or give more data");
    }
  }

  private EncodedCorpus encode(
      CorpusSources sources, List<SourceTally> tallies, List<String> labels) {
    describe("vocabulary");
    Vocabulary vocabulary = WordCounting.vocabulary(sources.documents(CorpusPart.TRAINING), text);
    TextEncoder encoder =
        new TextEncoder(text.tokenizer(), vocabulary, text.maximumLength(), text.kept());
    Sharding sharding = new Sharding(spark.broadcast(encoder), ids(labels), settings.shards());
    Map<CorpusPart, EncodedPart> parts = new EnumMap<>(CorpusPart.class);
    for (CorpusPart part : CorpusPart.values()) {
      describe("shards of " + part);
      JavaRDD<EncodedShard> shards = sharding.shards(sources.documents(part));
      PartCounts none = PartCounts.none(labels.size(), vocabulary.size());
      parts.put(
          part,
          new EncodedPart(shards, shards.aggregate(none, PartCounts::add, PartCounts::merge)));
    }
    return new EncodedCorpus(
        labels,
        encoder,
        parts.get(CorpusPart.TRAINING),
        parts.get(CorpusPart.VALIDATION),
        parts.get(CorpusPart.TEST),
        tallies.stream().reduce(new SourceTally(), SourceTally::merge).badRecords(),
        CorpusFingerprint.of(tallies));
  }

  private static Map<String, Integer> ids(List<String> labels) {
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      ids.put(labels.get(i), i);
    }
    return ids;
  }

  private void describe(String step) {
    session.sparkContext().setJobDescription("corpus: " + step);
  }
}

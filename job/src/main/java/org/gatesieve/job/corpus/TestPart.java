package org.gatesieve.job.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.failure.JobException;

/**
 * The test part of a corpus as text, for a model that is trained already: the same documents that
 * {@link CorpusLoader} gives to {@link EncodedCorpus#test}.
 */
public final class TestPart {
  private static final int LABELS_SHOWN = 10;

  private final Source source;
  private final BadRecordSummary badRecords;

  private TestPart(Source source, BadRecordSummary badRecords) {
    this.source = source;
    this.badRecords = badRecords;
  }

  /**
   * Reads the path of the test part or, where there is none, its share of the training path.
   *
   * @param tokenizer the model's; a text without words is a bad record
   * @param labels the model's; a document with another label is a bad record
   * @throws JobException when the settings name no test part, a path or column is missing, no
   *     document has a label of the model, more records are bad than {@code badRecordShare}, or no
   *     document is left
   */
  public static TestPart read(
      SparkSession session, CorpusSettings settings, Tokenizer tokenizer, List<String> labels) {
    boolean ownPath = !settings.test().isEmpty();
    if (!ownPath && settings.testFraction() == 0) {
      throw JobException.configuration(
          "there is no test part: corpus.test is empty and corpus.test-fraction is 0; give one of"
              + " them");
    }
    String paths = ownPath ? settings.test() : settings.train();
    SplitRule split = ownPath ? SplitRule.all(CorpusPart.TEST) : SplitRule.ofTraining(settings);
    RecordRules rules = DocumentRules.of(settings.labelPattern(), tokenizer);
    return ReadFailure.explained(
        paths, () -> checked(session, settings, rules, paths, split, labels));
  }

  private static TestPart checked(
      SparkSession session,
      CorpusSettings settings,
      RecordRules rules,
      String paths,
      SplitRule split,
      List<String> labels) {
    JavaRDD<SourceRecord> records = SourceReader.of(session, settings, rules).read(paths);
    Source all = new Source(paths, records.persist(StorageLevel.MEMORY_AND_DISK()), split);
    requireLabelOfModel(all, labels);
    Source known = all.restrictedTo(Set.copyOf(labels));
    SourceTally tally = known.tally();
    requireDocuments(known, tally, settings.badRecordShare());
    return new TestPart(known, tally.badRecords());
  }

  /** The documents with a label of the model, in the order of files and records. */
  public JavaRDD<LabelledText> documents() {
    return source
        .documents(CorpusPart.TEST)
        .map(document -> new LabelledText(document.label(), document.text()));
  }

  /** What was left out of the path that holds the part. */
  public BadRecordSummary badRecords() {
    return badRecords;
  }

  /** Gives the cached records back to the cluster. */
  public void release() {
    source.records().unpersist();
  }

  /** A model of another corpus would otherwise show as a corpus of bad records only. */
  private static void requireLabelOfModel(Source source, List<String> labels) {
    List<String> found =
        source.documents(CorpusPart.TEST).map(Document::label).distinct().collect().stream()
            .sorted()
            .toList();
    if (!found.isEmpty() && found.stream().noneMatch(labels::contains)) {
      throw JobException.inputData(
          source.paths()
              + " has no label of the model: it has "
              + shown(found)
              + ", the model has "
              + shown(labels)
              + "; check corpus.label-column and corpus.label-pattern, or give another model");
    }
  }

  private static String shown(List<String> labels) {
    return labels.stream().limit(LABELS_SHOWN).collect(Collectors.joining(", "))
        + (labels.size() > LABELS_SHOWN ? ", ..." : "");
  }

  private static void requireDocuments(Source source, SourceTally tally, double badRecordShare) {
    new BadRecordLimit(badRecordShare, BadRecordLimit.OF_CORPUS, Optional.empty())
        .check(source, tally);
    if (tally.documents(CorpusPart.TEST) == 0) {
      throw JobException.inputData(
          "The split of "
              + source.paths()
              + " leaves no document for the test part; raise corpus.test-fraction, or give more"
              + " data");
    }
  }
}

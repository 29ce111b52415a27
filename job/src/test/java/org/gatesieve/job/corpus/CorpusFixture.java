package org.gatesieve.job.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.job.config.CorpusFormat;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.config.TextSettings;
import org.gatesieve.job.config.UnknownWords;

/** Small corpora in a directory, and settings that a test changes one by one. */
public final class CorpusFixture {
  private final Path directory;
  private CorpusFormat format = CorpusFormat.TSV;
  private String train = "";
  private String validation = "";
  private String test = "";
  private double validationFraction;
  private double testFraction;
  private String splitBy = "";
  private boolean header = true;
  private String textColumn = "text";
  private String labelColumn = "label";
  private String labelPattern = "";
  private String separator = " ";
  private double badRecordShare;
  private int shards = 3;
  private int words = 100;
  private int minimumCount = 1;

  public CorpusFixture(Path directory) {
    this.directory = directory;
  }

  /** Writes a file and returns its path. */
  public String file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  String file(String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return file.toString();
  }

  CorpusFixture format(CorpusFormat value) {
    format = value;
    return this;
  }

  public CorpusFixture train(String paths) {
    train = paths;
    return this;
  }

  CorpusFixture validation(String paths) {
    validation = paths;
    return this;
  }

  public CorpusFixture test(String paths) {
    test = paths;
    return this;
  }

  CorpusFixture fractions(double ofValidation, double ofTest) {
    validationFraction = ofValidation;
    testFraction = ofTest;
    return this;
  }

  CorpusFixture splitBy(String column) {
    splitBy = column;
    return this;
  }

  CorpusFixture columns(String label, String text) {
    labelColumn = label;
    textColumn = text;
    return this;
  }

  CorpusFixture withoutHeader() {
    header = false;
    return this;
  }

  CorpusFixture labelPattern(String pattern) {
    labelPattern = pattern;
    return this;
  }

  CorpusFixture separator(String value) {
    separator = value;
    return this;
  }

  CorpusFixture badRecordShare(double share) {
    badRecordShare = share;
    return this;
  }

  CorpusFixture shards(int count) {
    shards = count;
    return this;
  }

  CorpusFixture vocabulary(int maximumWords, int minimumOccurrences) {
    words = maximumWords;
    minimumCount = minimumOccurrences;
    return this;
  }

  Path quarantine() {
    return directory.resolve("quarantine");
  }

  public EncodedCorpus load(SparkSession session) {
    return CorpusLoader.load(session, settings(), text(), quarantine().toString());
  }

  TestPart testPart(SparkSession session, List<String> labels) {
    return TestPart.read(session, settings(), text().tokenizer(), labels);
  }

  SourceReader reader(SparkSession session) {
    return SourceReader.of(session, settings(), DocumentRules.of(labelPattern, text().tokenizer()));
  }

  private TextSettings text() {
    return new TextSettings(
        TextUnits.WORDS,
        new Tokenizer(true, true),
        words,
        minimumCount,
        20,
        KeptEnd.BEGINNING,
        UnknownWords.LEARNED);
  }

  private CorpusSettings settings() {
    return new CorpusSettings(
        format,
        train,
        validation,
        test,
        validationFraction,
        testFraction,
        splitBy,
        header,
        textColumn,
        labelColumn,
        labelPattern,
        separator,
        shards,
        badRecordShare);
  }
}

package org.gatesieve.job.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.job.config.CorpusFormat;
import org.gatesieve.job.config.CorpusSettings;
import org.gatesieve.job.config.TextSettings;
import org.gatesieve.job.config.UnknownWords;

/** Small running texts in a directory, and settings that a test changes one by one. */
public final class TextFixture {
  private final Path directory;
  private TextUnits units = TextUnits.WORDS;
  private String train = "";
  private String validation = "";
  private String test = "";
  private double validationFraction;
  private double testFraction;
  private int shards = 1;
  private int words = 100;
  private int minimumCount = 1;

  public TextFixture(Path directory) {
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

  TextFixture units(TextUnits value) {
    units = value;
    return this;
  }

  public TextFixture train(String paths) {
    train = paths;
    return this;
  }

  TextFixture validation(String paths) {
    validation = paths;
    return this;
  }

  public TextFixture test(String paths) {
    test = paths;
    return this;
  }

  TextFixture fractions(double ofValidation, double ofTest) {
    validationFraction = ofValidation;
    testFraction = ofTest;
    return this;
  }

  public TextFixture shards(int count) {
    shards = count;
    return this;
  }

  TextFixture vocabulary(int maximumWords, int minimumOccurrences) {
    words = maximumWords;
    minimumCount = minimumOccurrences;
    return this;
  }

  public TextCorpus load(SparkSession session) {
    Tokenizer tokenizer = new Tokenizer(true, false);
    return TextCorpusLoader.load(
        session,
        corpus(),
        new TextSettings(
            units, tokenizer, words, minimumCount, 20, KeptEnd.BEGINNING, UnknownWords.LEARNED));
  }

  /** The test part's lines, read without Spark. */
  List<String> testLines() {
    List<String> lines = new ArrayList<>();
    new TestText(corpus(), new TokenText(units, true), new Configuration()).read(lines::add);
    return lines;
  }

  private CorpusSettings corpus() {
    return new CorpusSettings(
        CorpusFormat.TEXT,
        train,
        validation,
        test,
        validationFraction,
        testFraction,
        "",
        true,
        "text",
        "label",
        "",
        "\t",
        shards,
        0);
  }
}

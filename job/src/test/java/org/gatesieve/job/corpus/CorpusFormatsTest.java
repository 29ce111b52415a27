package org.gatesieve.job.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.gatesieve.job.config.CorpusFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFormatsTest {
  private static SparkSession session;

  @TempDir private Path directory;
  private CorpusFixture corpus;

  @BeforeAll
  static void startSpark() {
    session = LocalSpark.start(2);
  }

  @AfterAll
  static void stopSpark() {
    session.stop();
  }

  @BeforeEach
  void createFixture() {
    corpus = new CorpusFixture(directory);
  }

  @Test
  void labelFoldersTakeTheFolderNameAsLabelAndSkipHiddenFiles() throws IOException {
    corpus.file("train/ham/1.txt", "see you\nlater");
    corpus.file("train/spam/1.txt", "\uFEFFwin now");
    corpus.file("train/spam/.hidden", "nothing");
    corpus.file("train/readme.txt", "not a document");
    assertTwoMessages(corpus.format(CorpusFormat.LABEL_FOLDERS).train(path("train")));
  }

  @Test
  void manySmallFilesShareAFewTasks() throws IOException {
    for (int i = 0; i < 60; i++) {
      corpus.file("train/" + (i % 2 == 0 ? "even" : "odd") + "/" + i + ".txt", "number " + i);
    }
    SourceReader reader = corpus.format(CorpusFormat.LABEL_FOLDERS).reader(session);
    assertEquals(2, reader.read(path("train")).getNumPartitions());
  }

  @Test
  void csvHonoursQuotesHeaderByteOrderMarkAndWindowsLineEnds() throws IOException {
    corpus.file("a.csv", "\uFEFFlabel,text\r\nham,\"see \"\"you\"\", later\"\r\n\r\n");
    corpus.file("b.csv", "text,id,label\nwin now,7,spam\n");
    assertTwoMessages(corpus.format(CorpusFormat.CSV).train(path("*.csv")));
  }

  @Test
  void csvWithoutHeaderAddressesColumnsByNumberAndJoinsTheRest() throws IOException {
    corpus.file("a.csv", "ham,see you later\nspam,win now\n");
    corpus.file("b.csv", "ham,see you,later\nspam,win,now\n");
    corpus.format(CorpusFormat.CSV).withoutHeader().columns("1", "2-");
    EncodedCorpus loaded = corpus.train(path("a.csv") + "," + path("b.csv")).load(session);
    assertEquals(
        List.of("ham: see you later", "ham: see you later", "spam: win now", "spam: win now"),
        CorpusContent.documents(loaded, loaded.training()));
  }

  @Test
  void tsvKeepsUnpairedQuotesAndHashSigns() throws IOException {
    corpus.file("a.tsv", "label\ttext\nham\t\"see\" you 'later\n#spam\twin \"now\n");
    EncodedCorpus loaded = corpus.train(path("a.tsv")).load(session);
    assertEquals(
        List.of("#spam: win now", "ham: see you later"),
        CorpusContent.documents(loaded, loaded.training()));
  }

  @Test
  void compressedFilesAndSeveralTextColumnsAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(
          "label\ttitle\tbody\nham\tsee you\tlater\nspam\twin\tnow\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    corpus.file("a.tsv.gz", bytes.toByteArray());
    assertTwoMessages(corpus.columns("label", "title, body").train(path("a.tsv.gz")));
  }

  @Test
  void namesThatLookLikeGlobsAreTakenLiterally() throws IOException {
    corpus.file("in/a [1]{2}?.tsv", "label\ttext\nham\tsee you later\n");
    corpus.file("in/b, c*.tsv", "label\ttext\nspam\twin now\n");
    assertTwoMessages(corpus.train(path("in")));
  }

  @Test
  void globsWithCommasInBracesAreOnePath() throws IOException {
    corpus.file("a.tsv", "label\ttext\nham\tsee you later\n");
    corpus.file("b.tsv", "label\ttext\nspam\twin now\n");
    corpus.file("c.tsv", "label\ttext\nspam\tnot read\n");
    assertTwoMessages(corpus.train(path("{a,b}.tsv")));
  }

  @Test
  void labelledLinesCutAtTheFirstSeparatorAndLabelsAtThePattern() throws IOException {
    corpus.file("a.txt", "ham:short see you later\nspam:loud win now\n");
    corpus.format(CorpusFormat.LABELLED_LINES).separator(" ").labelPattern("^[a-z]+");
    assertTwoMessages(corpus.train(path("a.txt")));
  }

  @Test
  void jsonLinesTakeTopLevelKeys() throws IOException {
    corpus.file(
        "a.jsonl",
        "{\"label\":\"ham\",\"text\":\"see you l\\u0061ter\"}\n{\"text\":\"win now\",\"label\":\"spam\"}\n");
    assertTwoMessages(corpus.format(CorpusFormat.JSONL).train(path("a.jsonl")));
  }

  @Test
  void parquetColumnsAreFoundByName() {
    session
        .createDataset(List.of("ham|see you later", "spam|win now"), Encoders.STRING())
        .selectExpr("split(value, '[|]')[0] as label", "split(value, '[|]')[1] as text")
        .write()
        .parquet(path("a.parquet"));
    assertTwoMessages(corpus.format(CorpusFormat.PARQUET).train(path("a.parquet")));
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  private static void assertTwoMessages(CorpusFixture fixture) {
    EncodedCorpus loaded = fixture.load(session);
    assertEquals(List.of("ham", "spam"), loaded.labels());
    assertEquals(
        List.of("ham: see you later", "spam: win now"),
        CorpusContent.documents(loaded, loaded.training()));
  }
}

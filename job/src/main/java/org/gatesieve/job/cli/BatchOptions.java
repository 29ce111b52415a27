package org.gatesieve.job.cli;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.corpus.TextFormat;
import org.gatesieve.job.corpus.TextSource;
import org.gatesieve.job.serving.OutputFormat;
import org.gatesieve.job.serving.PredictionOutput;
import picocli.CommandLine.Option;

/** Options of {@code predict} with Spark. */
final class BatchOptions {

  @Option(
      names = "--input",
      paramLabel = "PATHS",
      required = true,
      description = "Paths or globs of the documents, commas between them.")
  private String input;

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      required = true,
      converter = HadoopPath.class,
      description = "Directory to make; must not exist.")
  private Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "lines",
      description = "lines (one document each), csv, tsv, jsonl or parquet; default: lines.")
  private TextFormat format;

  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "As corpus.text-column; default: text.")
  private String textColumn;

  @Option(names = "--no-input-header", description = "CSV and TSV columns have numbers from 1.")
  private boolean headless;

  @Option(
      names = "--output-format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description =
          "jsonl or parquet (probabilities by label), or csv (probability_LABEL ...);"
              + " default: jsonl.")
  private OutputFormat outputFormat;

  @Option(names = "--omit-text", description = "Leaves the text out of the output.")
  private boolean omitText;

  @Option(
      names = "--keep",
      paramLabel = "NAMES",
      split = ",",
      splitSynopsisLabel = "",
      description = "Columns of the input that go along.")
  private List<String> kept = List.of();

  @Option(
      names = TextSource.BAD_RECORD_SHARE,
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description = "Bad records left out at most; default: 0.01.")
  private double badRecordShare;

  TextSource source() {
    return new TextSource(format, input, textColumn, !headless, kept, badRecordShare);
  }

  PredictionOutput output() {
    return new PredictionOutput(output, outputFormat, !omitText);
  }
}

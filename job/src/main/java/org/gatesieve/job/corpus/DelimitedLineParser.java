package org.gatesieve.job.corpus;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.Serializable;
import java.util.Optional;

/** One CSV or TSV line to one record. */
final class DelimitedLineParser implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MAXIMUM_COLUMNS = 20_000;

  private final char delimiter;
  private final RecordRules rules;

  /** Built where it is used: the parser is neither serializable nor safe for two threads. */
  private transient CsvParser parser;

  DelimitedLineParser(char delimiter, RecordRules rules) {
    this.delimiter = delimiter;
    this.rules = rules;
  }

  SourceRecord record(SourceLine line, ColumnLayout layout) {
    Optional<String> decoded = StrictUtf8.decode(line.bytes());
    if (decoded.isEmpty()) {
      return BadRecord.undecodable(line.position(), line.bytes());
    }
    Optional<String[]> parsed = fields(decoded.get());
    if (parsed.isEmpty()) {
      return new BadRecord(BadRecordReason.MALFORMED_RECORD, line.position(), decoded.get());
    }
    String[] fields = parsed.get();
    if (fields.length != layout.columns()) {
      return new BadRecord(BadRecordReason.WRONG_COLUMN_COUNT, line.position(), decoded.get());
    }
    return rules.check(layout.fields(line.position(), fields));
  }

  /** The fields of {@code line}; empty when it cannot be parsed. */
  Optional<String[]> fields(String line) {
    if (parser == null) {
      parser = new CsvParser(parserSettings());
    }
    try {
      return Optional.ofNullable(parser.parseLine(line));
    } catch (TextParsingException malformed) {
      return Optional.empty();
    }
  }

  private CsvParserSettings parserSettings() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(delimiter);
    settings.getFormat().setQuote('"');
    settings.getFormat().setQuoteEscape('"');
    settings.setCommentProcessingEnabled(false);
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setMaxCharsPerColumn(-1);
    settings.setMaxColumns(MAXIMUM_COLUMNS);
    settings.setNullValue("");
    settings.setEmptyValue("");
    return settings;
  }
}

package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gatesieve.job.config.CorpusSettings;

/**
 * Where the fields stand in one CSV or TSV file.
 *
 * @param headerOffset byte at which the header line begins, −1 when the file has none
 * @param columns number of columns that every line must have
 * @param text 0-based columns that form the text, in this order
 * @param label 0-based column of the label, −1 when the source has none
 * @param splitBy 0-based column of the split key, −1 when the text is the key
 * @param kept 0-based columns that go on to a result, in the order asked for
 */
record ColumnLayout(
    long headerOffset, int columns, List<Integer> text, int label, int splitBy, List<Integer> kept)
    implements Serializable {
  private static final int NONE = -1;

  /** From the file's first line, which is the header where the settings say so. */
  static ColumnLayout of(
      CorpusSettings settings, List<String> kept, SourceLine first, String[] fields) {
    KnownColumns known =
        new KnownColumns(
            first.file(), settings.header() ? stripped(fields) : numbers(fields.length));
    return new ColumnLayout(
        settings.header() ? first.offset() : NONE,
        fields.length,
        textColumns(settings, known),
        optional(known, "label-column", settings.labelColumn()),
        optional(known, "split-by", settings.splitBy()),
        kept.stream().map(name -> known.index(KnownColumns.KEPT, name)).toList());
  }

  /** The fields of a record, given the values of all its columns. */
  RecordFields fields(String position, String[] values) {
    String joined = text(values);
    return new RecordFields(
        position,
        label == NONE ? "" : values[label],
        joined,
        splitBy == NONE ? joined : values[splitBy],
        kept.stream().map(column -> values[column]).toList());
  }

  /** The text columns joined with a blank. */
  private String text(String[] fields) {
    List<String> parts = new ArrayList<>();
    for (int column : text) {
      parts.add(fields[column]);
    }
    return String.join(" ", parts);
  }

  private static int optional(KnownColumns known, String setting, String name) {
    return name.isEmpty() ? NONE : known.index(setting, name);
  }

  private static List<Integer> textColumns(CorpusSettings settings, KnownColumns known) {
    List<Integer> columns = new ArrayList<>();
    for (String name : KnownColumns.split(settings.textColumn())) {
      boolean andFollowing = !settings.header() && name.endsWith("-");
      String firstName = andFollowing ? name.substring(0, name.length() - 1) : name;
      int first = known.index("text-column", firstName);
      int last = andFollowing ? known.names().size() - 1 : first;
      IntStream.rangeClosed(first, last).forEach(columns::add);
    }
    return List.copyOf(columns);
  }

  private static List<String> stripped(String[] header) {
    return Arrays.stream(header).map(String::strip).toList();
  }

  private static List<String> numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }
}

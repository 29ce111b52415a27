package org.gatesieve.job.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.failure.JobException;

/**
 * A word2vec or GloVe text file, read in sequence so that errors can name the line. Only lines of
 * vocabulary words are parsed.
 */
final class VectorFile {
  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
  private static final Pattern COUNT_AND_DIMENSION = Pattern.compile("\\d+[ \\t]+\\d+");

  private final Configuration configuration;
  private final FileStatus file;
  private final int dimension;

  VectorFile(Configuration configuration, String path, int dimension) {
    this.configuration = configuration;
    this.file = new SourcePaths(configuration).files(path).get(0);
    this.dimension = dimension;
  }

  /** Rows by id; the first one counts when a word stands twice. */
  Map<Integer, float[]> rows(Vocabulary vocabulary) {
    Map<String, Integer> ids = new HashMap<>();
    for (String word : vocabulary.words()) {
      ids.put(word, vocabulary.id(word));
    }
    Map<Integer, float[]> rows = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PlainStream.open(configuration, file.getPath()), StandardCharsets.UTF_8))) {
      long number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (number > 1 || !isFirstLineHeader(line)) {
          addRow(line, number, ids, rows);
        }
        number++;
      }
    } catch (IOException e) {
      throw JobException.storage("Cannot read " + file.getPath() + ": " + e.getMessage(), e);
    }
    return rows;
  }

  /** Also the place where a file of another dimension is found out, whatever its words. */
  private boolean isFirstLineHeader(String line) {
    String[] fields = fields(line);
    boolean header = COUNT_AND_DIMENSION.matcher(line.strip()).matches();
    requireDimension(header ? Integer.parseInt(fields[1]) : fields.length - 1, 1);
    return header;
  }

  private void addRow(
      String line, long number, Map<String, Integer> ids, Map<Integer, float[]> rows) {
    int end = wordEnd(line);
    Integer id = ids.get(line.substring(0, end));
    if (id == null || rows.containsKey(id)) {
      return;
    }
    String[] fields = fields(line.substring(end));
    if (fields.length > dimension && !isNumber(fields[0])) {
      // GloVe's larger files hold words with blanks inside; no tokenizer gives such a word.
      return;
    }
    requireDimension(fields.length, number);
    float[] row = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      if (!isNumber(fields[i])) {
        throw error(number, "\"" + fields[i] + "\" is not a finite number");
      }
      row[i] = Float.parseFloat(fields[i]);
    }
    rows.put(id, row);
  }

  private static int wordEnd(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
      end++;
    }
    return end;
  }

  private static String[] fields(String line) {
    return BLANKS.split(line.strip(), -1);
  }

  private static boolean isNumber(String field) {
    try {
      return Float.isFinite(Float.parseFloat(field));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private void requireDimension(int found, long line) {
    if (found != dimension) {
      throw error(
          line,
          "dimension "
              + found
              + ", but the embedding has dimension "
              + dimension
              + "; make them equal");
    }
  }

  private JobException error(long line, String problem) {
    return JobException.inputData(file.getPath() + ", line " + line + ": " + problem);
  }
}

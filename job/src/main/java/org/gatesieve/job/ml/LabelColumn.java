package org.gatesieve.job.ml;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.job.failure.JobException;

/**
 * The column of the labels, which training knows by names. A column of strings has names, and the
 * numbers follow from them; a column of numbers has names where StringIndexer left them.
 *
 * @param numeric whether the column holds numbers
 * @param names by number; empty where they are not known before training
 */
record LabelColumn(String name, boolean numeric, List<String> names) implements Serializable {
  private static final String PARAM = "labelCol";

  /** As many as Spark's own classifiers believe of numbers that nothing explains. */
  private static final int UNNAMED = 100;

  /**
   * The column of that name.
   *
   * @throws JobException (configuration) when {@code schema} has none, or one of another type
   */
  static LabelColumn of(StructType schema, String name) {
    StructField field = NamedColumn.in(schema, PARAM, name);
    if (field.dataType() instanceof StringType) {
      return new LabelColumn(name, false, List.of());
    }
    if (field.dataType() instanceof NumericType) {
      return new LabelColumn(name, true, names(field));
    }
    throw NamedColumn.wrongType(PARAM, field, "string or a numeric type");
  }

  private static List<String> names(StructField field) {
    if (!(Attribute.fromStructField(field) instanceof NominalAttribute attribute)
        || attribute.values().isEmpty()) {
      return List.of();
    }
    List<String> names = Arrays.asList(attribute.values().get());
    // A corpus strips its labels and has none that are empty.
    boolean usable = names.stream().allMatch(name -> !name.isEmpty() && name.equals(name.strip()));
    return usable ? List.copyOf(names) : numbers(names.size());
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  /** Names of the labels; the row of a label that has none fails with a {@link JobException}. */
  Column asNames() {
    Column column = NamedColumn.of(name);
    return numeric
        ? functions
            .udf((UDF1<Double, String>) this::ofNumber, DataTypes.StringType)
            .apply(column.cast(DataTypes.DoubleType))
        : functions.udf((UDF1<String, String>) this::ofString, DataTypes.StringType).apply(column);
  }

  private String ofString(String label) {
    if (label == null || label.isBlank()) {
      throw refused("a label that is " + (label == null ? "null" : "empty"), "leave such rows out");
    }
    return label;
  }

  private String ofNumber(Double label) {
    if (label == null) {
      throw refused("a label that is null", "leave such rows out");
    }
    int index = label.intValue();
    if (index != label || index < 0) {
      throw refused("the label " + label, "labels are whole numbers from 0, or strings");
    }
    if (names.isEmpty() && index < UNNAMED) {
      return String.valueOf(index);
    }
    if (index >= names.size()) {
      throw refused(
          "the label " + index,
          names.isEmpty()
              ? "numbers from "
                  + UNNAMED
                  + " need names: give strings, or let StringIndexer make"
                  + " the column"
              : "its metadata have names for 0 to " + (names.size() - 1));
    }
    return names.get(index);
  }

  private JobException refused(String found, String advice) {
    return JobException.inputData(PARAM + " \"" + name + "\" holds " + found + "; " + advice);
  }

  /**
   * Names of the labels by number.
   *
   * @param trained names of the labels that the model knows
   */
  List<String> byNumber(List<String> trained) {
    if (!numeric) {
      return trained;
    }
    return names.isEmpty()
        ? numbers(1 + trained.stream().mapToInt(Integer::parseInt).max().orElseThrow())
        : names;
  }
}

package org.gatesieve.job.ml;

import java.io.Serializable;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.job.failure.JobException;

/** The column of the texts. */
record TextColumn(String name) implements Serializable {
  private static final String PARAM = "textCol";

  /**
   * The column of that name.
   *
   * @throws JobException (configuration) when {@code schema} has none, or one of another type
   */
  static TextColumn of(StructType schema, String name) {
    StructField field = NamedColumn.in(schema, PARAM, name);
    if (!(field.dataType() instanceof StringType)) {
      throw NamedColumn.wrongType(PARAM, field, "string");
    }
    return new TextColumn(name);
  }

  /**
   * The text itself.
   *
   * @throws JobException (input data) when there is none
   */
  String present(String text) {
    if (text == null) {
      throw JobException.inputData(
          PARAM
              + " \""
              + name
              + "\" holds a null; leave such rows out with na().drop() or fill them with"
              + " na().fill(\"\")");
    }
    return text;
  }
}

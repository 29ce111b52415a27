package org.gatesieve.job.ml;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.job.failure.JobException;

/** Columns by names that may hold dots and backticks. */
final class NamedColumn {
  private NamedColumn() {}

  static Column of(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  /**
   * The field of a column.
   *
   * @param param the Param that names it, for the message
   * @throws JobException (configuration) when there is none
   */
  static StructField in(StructType schema, String param, String name) {
    if (!schema.getFieldIndex(name).isDefined()) {
      throw JobException.configuration(
          param
              + " \""
              + name
              + "\" is not a column of the dataset; its columns are: "
              + String.join(", ", schema.fieldNames()));
    }
    return schema.apply(name);
  }

  /** The refusal of a column's type. */
  static JobException wrongType(String param, StructField field, String wanted) {
    return JobException.configuration(
        param
            + " \""
            + field.name()
            + "\" has type "
            + field.dataType().catalogString()
            + "; "
            + wanted
            + " is needed");
  }
}

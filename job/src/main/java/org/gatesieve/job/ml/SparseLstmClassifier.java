package org.gatesieve.job.ml;

import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.job.failure.JobException;

/**
 * Trains a sparse-variational LSTM on a column of texts and a column of labels, and collapses it to
 * a compact model, with the same engine as {@code gatesieve train}.
 */
public final class SparseLstmClassifier extends Estimator<SparseLstmClassificationModel>
    implements ColumnParams<SparseLstmClassifier>, TrainingParams, DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final ColumnParamSet columns;
  private final TrainingParamSet training;

  public SparseLstmClassifier() {
    this(Identifiable.randomUID("sparseLstmClassifier"));
  }

  public SparseLstmClassifier(String uid) {
    this.uid = uid;
    columns = ColumnParamSet.of(this);
    training = TrainingParamSet.of(this);
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public ColumnParamSet columns() {
    return columns;
  }

  @Override
  public TrainingParamSet training() {
    return training;
  }

  public SparseLstmClassifier setSeed(long seed) {
    return with(seed(), seed);
  }

  /** A name of a row ({@code Original}, {@code W+G+N} …) or six letters. */
  public SparseLstmClassifier setRow(String row) {
    return with(row(), row);
  }

  /** Passes over the training part; 0: as many as make 10000 steps of a shard. */
  public SparseLstmClassifier setMaxIter(int epochs) {
    return with(maxIter(), epochs);
  }

  public SparseLstmClassifier setStepSize(double rate) {
    return with(stepSize(), rate);
  }

  public SparseLstmClassifier setShards(int shards) {
    return with(shards(), shards);
  }

  /** Share of the rows that is held out of training, in [0, 1). */
  public SparseLstmClassifier setValidationFraction(double share) {
    return with(validationFraction(), share);
  }

  /** Values of other configuration keys, each as key=value, in the place of those set before. */
  public SparseLstmClassifier setSettings(String... pairs) {
    return with(settings(), pairs);
  }

  public SparseLstmClassifier setOutputPath(String directory) {
    return with(outputPath(), directory);
  }

  private <T> SparseLstmClassifier with(Param<T> param, T value) {
    set(param, value);
    return this;
  }

  /**
   * Trains.
   *
   * @throws IllegalArgumentException when Params, settings or data are wrong; one line that says
   *     what and what to do
   * @throws JobException when storage fails, or training diverges or is stopped
   */
  @Override
  public SparseLstmClassificationModel fit(Dataset<?> dataset) {
    StructType schema = dataset.schema();
    transformSchema(schema);
    LearntModel learnt = Explained.failures(() -> fitting(schema).on(dataset));
    return copyValues(new SparseLstmClassificationModel(uid, learnt), ParamMap.empty())
        .setParent(this);
  }

  /**
   * The columns that the model's transform adds.
   *
   * @throws IllegalArgumentException as for {@link #fit}, when it can be known without the data
   */
  @Override
  public StructType transformSchema(StructType schema) {
    return Explained.failures(
        () -> {
          fitting(schema).settings().check();
          return PredictionColumns.of(this).addedTo(schema);
        });
  }

  private Fitting fitting(StructType schema) {
    return new Fitting(
        TextColumn.of(schema, getTextCol()),
        LabelColumn.of(schema, getLabelCol()),
        FitSettings.of(this));
  }

  @Override
  public SparseLstmClassifier copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  /** Reads what {@code write()} and {@code save} have written. */
  public static MLReader<SparseLstmClassifier> read() {
    return new DefaultParamsReader<>();
  }

  public static SparseLstmClassifier load(String path) {
    return read().load(path);
  }
}

package org.gatesieve.job.ml;

import org.apache.spark.ml.Model;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.gatesieve.compact.inference.CompactClassifier;

/** A compact model that labels a column of texts. Every executor loads it once. */
public final class SparseLstmClassificationModel extends Model<SparseLstmClassificationModel>
    implements ColumnParams<SparseLstmClassificationModel>, TrainingParams, MLWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final ColumnParamSet columns;
  private final TrainingParamSet training;
  private final LearntModel learnt;
  private final SharedOnce shared;

  SparseLstmClassificationModel(String uid, LearntModel learnt) {
    this(uid, learnt, new SharedOnce(learnt.file()));
  }

  private SparseLstmClassificationModel(String uid, LearntModel learnt, SharedOnce shared) {
    this.uid = uid;
    this.learnt = learnt;
    this.shared = shared;
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

  LearntModel learnt() {
    return learnt;
  }

  SharedOnce shared() {
    return shared;
  }

  /** Names of the labels; a prediction is a position in them. */
  public String[] labels() {
    return learnt.labels().toArray(String[]::new);
  }

  public int numClasses() {
    return learnt.labels().size();
  }

  /** The compact model, for use in this JVM; its labels are in an order of their own. */
  public CompactClassifier classifier() {
    return shared.classifier().get();
  }

  /** The bytes of a {@code model.gsv}. */
  public byte[] modelFile() {
    return learnt.file().clone();
  }

  /** How training went, and what it left of the network. */
  public SparseLstmTrainingSummary summary() {
    return SparseLstmTrainingSummary.of(learnt);
  }

  /** Number of the most probable label of a text. */
  public double predict(String text) {
    return PredictionColumns.best(predictProbability(text));
  }

  /** Probabilities of a text, by number of the label; 0 for one that no training row had. */
  public Vector predictProbability(String text) {
    return numbers().vector(classifier().probabilities(text));
  }

  private LabelNumbers numbers() {
    return LabelNumbers.of(classifier().labels(), learnt.labels());
  }

  /**
   * Adds the columns of predictions. An empty text has the probabilities of no words; a null fails
   * with one line that says so.
   *
   * @throws IllegalArgumentException when columns are missing, of another type or taken
   */
  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    TextColumn text = new TextColumn(getTextCol());
    Column scores =
        functions
            .udf(
                new ProbabilityFunction(
                    text, shared.in(dataset.sparkSession().sparkContext()), numbers()),
                SQLDataTypes.VectorType())
            .apply(NamedColumn.of(text.name()));
    return PredictionColumns.of(this).addedTo(dataset, scores, learnt.labels());
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return Explained.failures(
        () -> {
          TextColumn.of(schema, getTextCol());
          return PredictionColumns.of(this).addedTo(schema, learnt.labels());
        });
  }

  @Override
  public SparseLstmClassificationModel copy(ParamMap extra) {
    return copyValues(new SparseLstmClassificationModel(uid, learnt, shared), extra)
        .setParent(parent());
  }

  @Override
  public MLWriter write() {
    return new ModelWriter(this);
  }

  /** Reads what {@link #write} has written. */
  public static MLReader<SparseLstmClassificationModel> read() {
    return new ModelReader();
  }

  public static SparseLstmClassificationModel load(String path) {
    return read().load(path);
  }
}

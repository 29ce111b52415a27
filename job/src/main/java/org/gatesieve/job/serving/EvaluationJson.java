package org.gatesieve.job.serving;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.apache.hadoop.fs.Path;

/**
 * An evaluation as one JSON object: {@code model, documents, accuracy, crossEntropy, majority
 * {label, share}, labels [{label, documents, predicted, precision, recall, f1}], confusion [[…]],
 * badRecords {reason: count}}; null where a quotient has no denominator.
 */
final class EvaluationJson {
  private EvaluationJson() {}

  static ObjectNode of(Evaluation evaluation, Path model) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("model", model.toString());
    object.put("documents", evaluation.documents());
    object.put("accuracy", evaluation.accuracy());
    object.put("crossEntropy", evaluation.crossEntropy());
    object
        .putObject("majority")
        .put("label", evaluation.majorityLabel())
        .put("share", evaluation.majorityShare());
    ArrayNode labels = object.putArray("labels");
    evaluation.scores().forEach(score -> addScore(labels.addObject(), score));
    ArrayNode confusion = object.putArray("confusion");
    for (long[] counts : evaluation.confusion()) {
      ArrayNode row = confusion.addArray();
      for (long count : counts) {
        row.add(count);
      }
    }
    ObjectNode bad = object.putObject("badRecords");
    evaluation.badRecords().byReason().forEach((reason, count) -> bad.put(reason.name(), count));
    return object;
  }

  private static void addScore(ObjectNode object, LabelScore score) {
    object.put("label", score.label());
    object.put("documents", score.documents());
    object.put("predicted", score.predicted());
    object.put("precision", boxed(score.precision()));
    object.put("recall", boxed(score.recall()));
    object.put("f1", boxed(score.f1()));
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}

package org.gatesieve.job.serving;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.compact.inference.TextScore;
import org.gatesieve.job.config.StoragePath;
import org.gatesieve.job.failure.JobException;

/** Scores as a file with one JSON object. */
public final class ScoreJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ScoreJson() {}

  /**
   * Writes {@link EvaluationJson}, in the place of an older file.
   *
   * @throws JobException (storage) when it cannot be written
   */
  public static void write(Evaluation evaluation, Path model, Path file, Configuration hadoop) {
    write(EvaluationJson.of(evaluation, model), file, hadoop);
  }

  /**
   * Writes {@code model, text, state, tokens, leftOut, perplexity, bitsPerToken}, in the place of
   * an older file.
   *
   * @param text paths of what was scored
   * @throws JobException (storage) when it cannot be written
   */
  public static void write(
      TextScore score, String text, Path model, Path file, Configuration hadoop) {
    ObjectNode object = JSON.createObjectNode();
    object.put("model", model.toString());
    object.put("text", text);
    object.put("state", "carried");
    object.put("tokens", score.tokens());
    object.put("leftOut", score.leftOut());
    object.put("perplexity", score.perplexity());
    object.put("bitsPerToken", score.bitsPerToken());
    write(object, file, hadoop);
  }

  private static void write(ObjectNode object, Path file, Configuration hadoop) {
    try (OutputStream out = StoragePath.fileSystem(file, hadoop).create(file, true)) {
      out.write(JSON.writeValueAsBytes(object));
      out.write('\n');
    } catch (IOException e) {
      throw JobException.storage("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}

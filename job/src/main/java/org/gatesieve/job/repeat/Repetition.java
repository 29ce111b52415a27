package org.gatesieve.job.repeat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;

/**
 * A run and the same run once more.
 *
 * @param original the published run
 * @param repeated the one that was trained from its provenance
 */
public record Repetition(PublishedRun original, PublishedRun repeated) {

  /**
   * Compares the bytes of both models. A model names the version that made it, which may be another
   * one today; then everything else must be the same.
   *
   * @return one line that says what is the same
   * @throws JobException (internal) when the models differ, with what else does
   */
  public String verdict() {
    byte[] before = original.model();
    byte[] after = repeated.model();
    if (Arrays.equals(before, after)) {
      return "The same model, byte for byte: %,d bytes".formatted(before.length);
    }
    if (Arrays.equals(withoutOrigin(before), withoutOrigin(after))) {
      return "The same model but for the version it names: " + differences();
    }
    throw JobException.internal(
        "%s and %s differ. %s"
            .formatted(
                original.directory(),
                repeated.directory(),
                differences().isEmpty()
                    ? "Versions and kernels are the same; the processors may not be"
                    : "So do " + differences()));
  }

  private String differences() {
    Map<String, String> before = RecordedRun.of(original).environment();
    Map<String, String> after = RecordedRun.of(repeated).environment();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name -> name + " (" + before.get(name) + ", now " + after.get(name) + ")")
        .collect(Collectors.joining(", "));
  }

  private static byte[] withoutOrigin(byte[] file) {
    try {
      return ModelFile.toBytes(withoutOrigin(ModelFile.read(file)));
    } catch (ModelFormatException e) {
      throw JobException.storage("a model that cannot be read: " + e.getMessage(), e);
    }
  }

  private static CompactModel withoutOrigin(CompactModel model) {
    if (model instanceof ClassificationModel classifier) {
      return new ClassificationModel(
          classifier.encoder(), classifier.network(), classifier.labels(), Map.of());
    }
    LanguageModel language = (LanguageModel) model;
    return new LanguageModel(
        language.encoder(), language.inputRows(), language.network(), Map.of());
  }
}

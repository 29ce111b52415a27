package org.gatesieve.job.serving;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedModel;

/**
 * A compact model that was found and read.
 *
 * @param file where it lies
 * @param bytes the whole file, which is what travels to executors
 */
public record ServedModel(Path file, byte[] bytes, CompactModel model) {

  /**
   * The model of a classifier.
   *
   * @throws JobException (configuration) if it is a language model
   */
  public ClassificationModel classifier() {
    if (model instanceof ClassificationModel classifier) {
      return classifier;
    }
    throw JobException.configuration(file + " is a language model; a classifier is needed here");
  }

  /**
   * The model of running text.
   *
   * @throws JobException (configuration) if it is a classifier
   */
  public LanguageModel languageModel() {
    if (model instanceof LanguageModel language) {
      return language;
    }
    throw JobException.configuration(file + " is a classifier; a language model is needed here");
  }

  /** Whether it predicts tokens and no labels. */
  public boolean isLanguageModel() {
    return model instanceof LanguageModel;
  }

  /**
   * Opens a model.
   *
   * @param path a {@code .gsv} file, a run's directory, or an output directory whose {@code LATEST}
   *     is followed
   * @throws JobException (storage) if there is none, or it cannot be read or is damaged
   */
  public static ServedModel open(Path path, Configuration hadoop) {
    PublishedModel published = PublishedModel.open(path, hadoop);
    return of(published.file(), published.bytes());
  }

  /**
   * The model in the bytes of a file.
   *
   * @param file where they were read
   * @throws JobException (storage) if it is damaged
   */
  public static ServedModel of(Path file, byte[] bytes) {
    try {
      return new ServedModel(file, bytes, ModelFile.read(bytes));
    } catch (ModelFormatException e) {
      throw JobException.storage(
          file + ": " + e.getMessage() + ". Give a model.gsv, or copy it anew.", e);
    }
  }
}

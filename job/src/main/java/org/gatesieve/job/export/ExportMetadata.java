package org.gatesieve.job.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.Vocabulary;

/**
 * Everything about a model that is no tensor: what made it, how a text becomes ids, what the
 * outputs are called. Keys are those of the model file's header (FORMAT.md), with dots between the
 * levels; lists are JSON arrays.
 */
final class ExportMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> entries = new LinkedHashMap<>();

  private ExportMetadata() {}

  /** Keys and values, in an order that only the model decides. */
  static Map<String, String> of(CompactModel model) {
    ExportMetadata metadata = new ExportMetadata();
    boolean language = model instanceof LanguageModel;
    metadata.entries.put("task", language ? "language-model" : "classification");
    model.provenance().forEach((key, value) -> metadata.entries.put("provenance." + key, value));
    metadata.putActivations(model.network());
    if (model instanceof LanguageModel languageModel) {
      metadata.putText(languageModel.encoder());
    } else if (model instanceof ClassificationModel classifier) {
      metadata.putList("labels", classifier.labels());
      metadata.putText(classifier.encoder());
    }
    return metadata.entries;
  }

  /**
   * The same about the network that {@code model} was collapsed from.
   *
   * @param vocabulary words or tokens in the order of their ids in training
   */
  static Map<String, String> beforeCollapse(CompactModel model, List<String> vocabulary) {
    ExportMetadata metadata = new ExportMetadata();
    metadata.entries.putAll(of(model));
    if (model instanceof ClassificationModel) {
      metadata.putVocabulary(Vocabulary.forTraining(vocabulary));
    }
    return metadata.entries;
  }

  private void putActivations(CompactNetwork network) {
    put("network.gateActivation", network.lstm().activation());
    put("network.outputActivation", network.output().activation());
  }

  private void putText(TextEncoder encoder) {
    put("text.lowerCase", encoder.tokenizer().lowerCase());
    put("text.stripMarkup", encoder.tokenizer().stripMarkup());
    put("text.maximumLength", encoder.maximumLength());
    put("text.kept", encoder.kept());
    putVocabulary(encoder.vocabulary());
  }

  private void putVocabulary(Vocabulary vocabulary) {
    put("text.startId", vocabulary.startId());
    put("text.unknownId", vocabulary.unknownId());
    put("text.firstWordId", vocabulary.firstWordId());
    putList("words", vocabulary.words());
    putList("deadWords", vocabulary.deadWords());
  }

  private void putText(TokenEncoder encoder) {
    put("text.units", encoder.text().units());
    put("text.lowerCase", encoder.text().lowerCase());
    putList("tokens", encoder.vocabulary().tokens());
  }

  private void put(String key, Object value) {
    entries.put(key, value.toString().toLowerCase(Locale.ROOT));
  }

  private void putList(String key, List<String> values) {
    try {
      entries.put(key, JSON.writeValueAsString(values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of strings can be written", e);
    }
  }
}

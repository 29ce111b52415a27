package org.gatesieve.compact.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.compact.text.KeptEnd;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;

/** Header and sections of version 1, a classifier. */
final class ClassificationFormat {
  static final int VERSION = 1;

  private static final String EMBEDDING = "embedding";
  private static final String WORDS = "words";
  private static final String DEAD_WORDS = "deadWords";

  private ClassificationFormat() {}

  /** The header but for its table of sections. */
  static Map<String, Object> header(ClassificationModel model) {
    Map<String, Object> network = new LinkedHashMap<>();
    network.put("rows", model.network().embedding().rows());
    network.put("inputs", model.network().lstm().inputs());
    NetworkFormat.putLayers(model.network(), network);
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("network", network);
    header.put("labels", model.labels());
    header.put("text", text(model.encoder()));
    header.put("provenance", model.provenance());
    return header;
  }

  private static Map<String, Object> text(TextEncoder encoder) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("lowerCase", encoder.tokenizer().lowerCase());
    members.put("stripMarkup", encoder.tokenizer().stripMarkup());
    members.put("maximumLength", encoder.maximumLength());
    if (encoder.kept() != KeptEnd.BEGINNING) {
      members.put("kept", JsonObject.nameOf(encoder.kept()));
    }
    members.put("startId", encoder.vocabulary().startId());
    members.put("unknownId", encoder.vocabulary().unknownId());
    members.put("firstWordId", encoder.vocabulary().firstWordId());
    return members;
  }

  static SectionWriter sections(ClassificationModel model) {
    SectionWriter sections = new SectionWriter();
    sections.tensor(EMBEDDING, model.network().embedding().weights());
    NetworkFormat.write(model.network(), sections);
    sections.words(WORDS, model.encoder().vocabulary().words());
    sections.words(DEAD_WORDS, model.encoder().vocabulary().deadWords());
    return sections;
  }

  static ClassificationModel read(JsonObject header, SectionReader sections)
      throws ModelFormatException {
    return new ClassificationModel(
        readEncoder(header.object("text"), sections),
        readNetwork(header.object("network"), sections),
        header.strings("labels"),
        header.object("provenance").toStrings());
  }

  private static TextEncoder readEncoder(JsonObject text, SectionReader sections)
      throws ModelFormatException {
    return new TextEncoder(
        new Tokenizer(text.flag("lowerCase"), text.flag("stripMarkup")),
        new Vocabulary(
            text.size("startId"),
            text.size("unknownId"),
            text.size("firstWordId"),
            sections.words(WORDS),
            sections.words(DEAD_WORDS)),
        text.size("maximumLength"),
        text.has("kept") ? text.constant("kept", KeptEnd.class) : KeptEnd.BEGINNING);
  }

  private static CompactNetwork readNetwork(JsonObject members, SectionReader sections)
      throws ModelFormatException {
    int rows = members.size("rows");
    int inputs = members.size("inputs");
    return new CompactNetwork(
        new WordEmbedding(rows, inputs, sections.matrix(EMBEDDING, rows, inputs)),
        NetworkFormat.readLstm(inputs, members, sections),
        NetworkFormat.readOutput(members, sections));
  }
}

package org.gatesieve.compact.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;

/**
 * What lies between the frame of a file and its checksum: version, header with the table of
 * sections, sections.
 */
record ModelContents(int version, byte[] header, byte[] sections) {

  static boolean knows(int version) {
    return version == ClassificationFormat.VERSION || version == LanguageModelFormat.VERSION;
  }

  static ModelContents of(CompactModel model) {
    if (model instanceof LanguageModel language) {
      return of(
          LanguageModelFormat.VERSION,
          LanguageModelFormat.header(language),
          LanguageModelFormat.sections(language));
    }
    ClassificationModel classification = (ClassificationModel) model;
    return of(
        ClassificationFormat.VERSION,
        ClassificationFormat.header(classification),
        ClassificationFormat.sections(classification));
  }

  private static ModelContents of(int version, Map<String, Object> header, SectionWriter sections) {
    header.put("sections", sections.header());
    return new ModelContents(version, Utf8.encode(JsonWriter.write(header)), sections.body());
  }

  /** A model from its header and the bytes behind it. */
  static CompactModel read(int version, JsonObject header, ByteReader body)
      throws ModelFormatException {
    SectionReader sections = new SectionReader(table(header), body);
    try {
      CompactModel model =
          version == LanguageModelFormat.VERSION
              ? LanguageModelFormat.read(header, sections)
              : ClassificationFormat.read(header, sections);
      sections.requireAllTaken();
      return model;
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException("the parts do not make a model: " + e.getMessage(), e);
    }
  }

  private static List<Section> table(JsonObject header) throws ModelFormatException {
    List<Section> table = new ArrayList<>();
    int count = header.count("sections");
    for (int i = 0; i < count; i++) {
      JsonObject line = header.object("sections", i);
      table.add(
          new Section(
              line.string("name"),
              line.constant("encoding", SectionEncoding.class),
              line.size("bytes")));
    }
    return table;
  }
}

package org.gatesieve.compact.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatesieve.compact.model.CompactNetwork;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.OneHotWords;
import org.gatesieve.compact.text.TextUnits;
import org.gatesieve.compact.text.TokenEncoder;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.TokenVocabulary;

/** Header and sections of version 2, a language model. */
final class LanguageModelFormat {
  static final int VERSION = 2;

  private static final String TASK = "language-model";
  private static final String TOKENS = "tokens";
  private static final String LIVE_TOKENS = "liveTokens";

  private LanguageModelFormat() {}

  /** The header but for its table of sections. */
  static Map<String, Object> header(LanguageModel model) {
    Map<String, Object> network = new LinkedHashMap<>();
    network.put("rows", model.network().embedding().rows());
    NetworkFormat.putLayers(model.network(), network);
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("units", JsonObject.nameOf(model.encoder().text().units()));
    text.put("lowerCase", model.encoder().text().lowerCase());
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("task", TASK);
    header.put("network", network);
    header.put("text", text);
    header.put("provenance", model.provenance());
    return header;
  }

  static SectionWriter sections(LanguageModel model) {
    int[] rows = model.inputRows();
    int[] live = IntStream.range(0, rows.length).filter(token -> rows[token] > 0).toArray();
    SectionWriter sections = new SectionWriter();
    sections.words(TOKENS, model.encoder().vocabulary().tokens());
    sections.bits(LIVE_TOKENS, live, rows.length);
    NetworkFormat.write(model.network(), sections);
    return sections;
  }

  static LanguageModel read(JsonObject header, SectionReader sections) throws ModelFormatException {
    String task = header.string("task");
    if (!task.equals(TASK)) {
      throw header.malformed("task", "is \"" + task + "\", which this reader does not know");
    }
    TokenEncoder encoder = readEncoder(header.object("text"), sections);
    return new LanguageModel(
        encoder,
        inputRows(sections.bits(LIVE_TOKENS, encoder.vocabulary().size()), encoder),
        readNetwork(header.object("network"), sections),
        header.object("provenance").toStrings());
  }

  private static TokenEncoder readEncoder(JsonObject text, SectionReader sections)
      throws ModelFormatException {
    return new TokenEncoder(
        new TokenText(text.constant("units", TextUnits.class), text.flag("lowerCase")),
        new TokenVocabulary(sections.words(TOKENS)));
  }

  private static int[] inputRows(int[] live, TokenEncoder encoder) {
    int[] rows = new int[encoder.vocabulary().size()];
    for (int row = 0; row < live.length; row++) {
      rows[live[row]] = row + 1;
    }
    return rows;
  }

  private static CompactNetwork readNetwork(JsonObject members, SectionReader sections)
      throws ModelFormatException {
    OneHotWords words = new OneHotWords(members.size("rows"));
    return new CompactNetwork(
        words,
        NetworkFormat.readLstm(words.inputs(), members, sections),
        NetworkFormat.readOutput(members, sections));
  }
}

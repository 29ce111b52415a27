package org.gatesieve.compact.format;

import static org.gatesieve.compact.format.TamperedFile.assertRefused;
import static org.gatesieve.compact.format.TamperedFile.little;
import static org.gatesieve.compact.format.TamperedFile.sealed;

import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;

class MalformedLanguageModelFileTest {
  private static final LanguageModel MODEL =
      RandomModel.of(6, 0, 10).withDeadWords(4).withDensity(0.5).buildLanguageModel();
  private static final byte[] FILE = ModelFile.toBytes(MODEL);

  @Test
  void aVersionIsNotReadAsTheOther() {
    byte[] asClassifier = FILE.clone();
    asClassifier[TamperedFile.VERSION_AT] = ClassificationFormat.VERSION;
    assertRefused("header, text.stripMarkup is missing", sealed(asClassifier));

    byte[] asLanguageModel = ModelFile.toBytes(RandomModel.of(6, 3, 10).build());
    asLanguageModel[TamperedFile.VERSION_AT] = LanguageModelFormat.VERSION;
    assertRefused("header, task is missing", sealed(asLanguageModel));
  }

  @Test
  void absurdSizesAreRefused() {
    assertRefused("section i.input", withHeader("\"rows\":6", "\"rows\":2147483647"));
    assertRefused("network.rows must lie", withHeader("\"rows\":6", "\"rows\":2147483648"));
    assertRefused("section i.live", withHeader("\"hidden\":10", "\"hidden\":2147483647"));
    assertRefused("section output.weights", withHeader("\"units\":10", "\"units\":2147483647"));
  }

  @Test
  void rowsWithoutWeightsCostNothingUntilTheyAreRefused() {
    LanguageModel constant =
        RandomModel.of(6, 0, 3).withLiveShare(0, 0, 0, 0).withDeadWords(4).buildLanguageModel();
    byte[] file =
        TamperedFile.withHeader(ModelFile.toBytes(constant), "\"rows\":6", "\"rows\":2147483647");
    assertRefused("6 tokens have an input row, the network has 2147483647 rows", file);
  }

  @Test
  void headerMustHoldWhatTheModelNeeds() {
    assertRefused("task is \"translation\"", withHeader("language-model", "translation"));
    assertRefused("text.units is \"pages\"", withHeader("\"words\"", "\"pages\""));
    assertRefused("text.lowerCase is missing", withHeader("\"lowerCase\"", "\"upperCase\""));
    assertRefused("SIGMOID output has 10 units", withHeader("\"softmax\"", "\"sigmoid\""));
  }

  @Test
  void liveTokensMustMatchTheRows() {
    int end = endOf("liveTokens");
    byte[] fewer = FILE.clone();
    fewer[end - 2] = 0;
    fewer[end - 1] = 0;
    assertRefused("0 tokens have an input row, the network has 6 rows", sealed(fewer));
    byte[] beyond = FILE.clone();
    beyond[end - 1] |= (byte) 0x80;
    assertRefused("section liveTokens", sealed(beyond));
    assertRefused(
        "section liveTokens cannot be encoded as words",
        withHeader(
            "\"liveTokens\",\"encoding\":\"bits\"", "\"liveTokens\",\"encoding\":\"words\""));
  }

  @Test
  void tokensOfAbsurdNumberAreRefused() {
    byte[] count = FILE.clone();
    count[TamperedFile.HEADER_AT + little(FILE).getInt(TamperedFile.HEADER_LENGTH_AT)] = 127;
    assertRefused("section tokens", sealed(count));
  }

  @Test
  void everyTokenNeedsItsUnit() {
    LanguageModel larger = RandomModel.of(6, 0, 0).withDeadWords(4).buildLanguageModel();
    byte[] file = ModelFile.toBytes(larger);
    assertRefused(
        "section output.bias", TamperedFile.withHeader(file, "\"units\":10", "\"units\":9"));
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    byte[] changed = FILE.clone();
    little(changed).putFloat(endOf(NetworkFormat.OUTPUT_BIAS) - Float.BYTES, Float.NaN);
    assertRefused("is NaN", sealed(changed));
  }

  private static byte[] withHeader(String pattern, String replacement) {
    return TamperedFile.withHeader(FILE, pattern, replacement);
  }

  private static int endOf(String name) {
    return TamperedFile.endOf(name, LanguageModelFormat.sections(MODEL), FILE);
  }
}

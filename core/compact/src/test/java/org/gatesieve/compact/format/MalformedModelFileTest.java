package org.gatesieve.compact.format;

import static org.gatesieve.compact.format.TamperedFile.assertRefused;
import static org.gatesieve.compact.format.TamperedFile.little;
import static org.gatesieve.compact.format.TamperedFile.sealed;

import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;

class MalformedModelFileTest {
  private static final ClassificationModel MODEL =
      RandomModel.of(6, 3, 10).withDeadWords(4).withDensity(0.5).build();
  private static final byte[] FILE = ModelFile.toBytes(MODEL);

  @Test
  void absurdSizesAreRefused() {
    assertRefused("section embedding", withHeader("\"rows\":6", "\"rows\":2147483647"));
    assertRefused("section i.live", withHeader("\"hidden\":10", "\"hidden\":2147483647"));
    assertRefused("network.inputs must lie", withHeader("\"inputs\":3", "\"inputs\":2147483648"));
    assertRefused("network.inputs must lie", withHeader("\"inputs\":3", "\"inputs\":-1"));
    assertRefused("section output.weights", withHeader("\"units\":3", "\"units\":2147483647"));
    assertRefused("no ids left", withHeader("\"firstWordId\":2", "\"firstWordId\":2147483647"));
    assertRefused("vocabulary has", withHeader("\"firstWordId\":2", "\"firstWordId\":2147483000"));
    assertRefused("maximum length", withHeader("\"maximumLength\":20", "\"maximumLength\":0"));
  }

  @Test
  void sectionTableMustMatchTheBytes() {
    assertRefused("section words is missing", withHeader("\"name\":\"words\"", "\"name\":\"x\""));
    assertRefused("section words occurs twice", withHeader("\"deadWords\"", "\"words\""));
    assertRefused(
        "section embedding claims 2147483647 bytes",
        withHeader("\"bytes\":[0-9]+", "\"bytes\":2147483647"));
    assertRefused(
        "sections[0].encoding is \"zip\"",
        withHeader("\"encoding\":\"[a-z]+\"", "\"encoding\":\"zip\""));
    assertRefused(
        "section words cannot be encoded as bits",
        withHeader("\"encoding\":\"words\"", "\"encoding\":\"bits\""));
    assertRefused(
        "unknown sections [extra]",
        withHeader(
            "\"sections\":\\[",
            "\"sections\":[{\"name\":\"extra\",\"encoding\":\"bits\",\"bytes\":0},"));
  }

  @Test
  void headerMustHoldWhatTheModelNeeds() {
    assertRefused("network.hidden is missing", withHeader("\"hidden\":", "\"concealed\":"));
    assertRefused("network.rows has the wrong type", withHeader("\"rows\":6", "\"rows\":\"6\""));
    assertRefused("labels[2] has the wrong type", withHeader("\"label 2\"", "2"));
    assertRefused("labels are not distinct", withHeader("\"label 2\"", "\"label 1\""));
    assertRefused("network.gateActivation is \"relu\"", withHeader("\"hard_sigmoid\"", "\"relu\""));
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    byte[] changed = FILE.clone();
    little(changed).putFloat(endOfOutputBias() - Float.BYTES, Float.NaN);
    assertRefused("is NaN", sealed(changed));
  }

  @Test
  void wordsOfAbsurdNumberOrLengthAreRefused() {
    int words = endOfOutputBias();
    byte[] count = FILE.clone();
    count[words] = 127;
    assertRefused("section words, byte " + (words + 1) + " of the file: claims 127", sealed(count));
    byte[] shared = FILE.clone();
    shared[words + 1] = 1;
    assertRefused("shares 1 bytes with a word of 0", sealed(shared));
    byte[] length = FILE.clone();
    length[words + 2] = 127;
    assertRefused("word claims 127 bytes", sealed(length));
    byte[] text = FILE.clone();
    text[words + 3] = (byte) 0xff;
    assertRefused("word 0 is not UTF-8", sealed(text));
  }

  private static byte[] withHeader(String pattern, String replacement) {
    return TamperedFile.withHeader(FILE, pattern, replacement);
  }

  private static int endOfOutputBias() {
    return TamperedFile.endOf(
        NetworkFormat.OUTPUT_BIAS, ClassificationFormat.sections(MODEL), FILE);
  }
}

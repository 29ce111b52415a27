package org.gatesieve.compact.format;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;

class MalformedModelFileTest {
  private static final int VERSION_AT = 8;
  private static final int HEADER_LENGTH_AT = 12;
  private static final int HEADER_AT = 16;

  private static final ClassificationModel MODEL =
      RandomModel.of(6, 3, 10).withDeadWords(4).withDensity(0.5).build();
  private static final byte[] FILE = ModelFile.toBytes(MODEL);

  @Test
  void everyTruncationIsNoticed() {
    for (int length = 0; length < FILE.length; length++) {
      byte[] truncated = Arrays.copyOf(FILE, length);
      assertThrows(ModelFormatException.class, () -> ModelFile.read(truncated), "length " + length);
    }
  }

  @Test
  void everyTruncationIsNoticedBehindAValidChecksum() {
    for (int length = HEADER_AT; length < FILE.length - Integer.BYTES; length++) {
      byte[] truncated = sealed(Arrays.copyOf(FILE, length + Integer.BYTES));
      assertThrows(ModelFormatException.class, () -> ModelFile.read(truncated), "length " + length);
    }
  }

  @Test
  void everyFlippedBitIsNoticed() {
    for (int bit = 0; bit < FILE.length * Byte.SIZE; bit++) {
      byte[] flipped = FILE.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertThrows(ModelFormatException.class, () -> ModelFile.read(flipped), "bit " + bit);
    }
  }

  @Test
  void nothingButTheFormatExceptionEscapesBehindAValidChecksum() {
    Random random = new Random(7);
    for (int at = 0; at < FILE.length - Integer.BYTES; at++) {
      for (int attempt = 0; attempt < 3; attempt++) {
        byte[] changed = FILE.clone();
        changed[at] = (byte) random.nextInt();
        assertReadableOrRefused(sealed(changed), "byte " + at + " is " + changed[at]);
      }
    }
  }

  private static void assertReadableOrRefused(byte[] bytes, String change) {
    try {
      ModelFile.read(bytes);
    } catch (ModelFormatException refused) {
      assertTrue(refused.getMessage().length() > 10, change);
    } catch (RuntimeException | Error escaped) {
      throw new AssertionError(change, escaped);
    }
  }

  @Test
  void bytesBehindTheSectionsAreNoticed() {
    byte[] longer = sealed(Arrays.copyOf(FILE, FILE.length + 1));
    assertRefused("1 bytes too many", longer);
  }

  @Test
  void newerVersionIsNamed() {
    byte[] newer = FILE.clone();
    newer[VERSION_AT] = 3;
    assertRefused("format version 3, this reader knows versions 1 and 2", newer);
  }

  @Test
  void absurdHeaderLengthsAreRefused() {
    for (int length : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, FILE.length}) {
      byte[] changed = FILE.clone();
      little(changed).putInt(HEADER_LENGTH_AT, length);
      assertRefused("header claims " + Integer.toUnsignedString(length), sealed(changed));
    }
  }

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
    little(changed).putFloat(endOf(NetworkFormat.OUTPUT_BIAS) - Float.BYTES, Float.NaN);
    assertRefused("is NaN", sealed(changed));
  }

  @Test
  void wordsOfAbsurdNumberOrLengthAreRefused() {
    int words = endOf(NetworkFormat.OUTPUT_BIAS);
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

  private static void assertRefused(String message, byte[] bytes) {
    ModelFormatException failure =
        assertThrows(ModelFormatException.class, () -> ModelFile.read(bytes));
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
  }

  /** The file with the first match of {@code pattern} in its header replaced. */
  private static byte[] withHeader(String pattern, String replacement) {
    int length = little(FILE).getInt(HEADER_LENGTH_AT);
    String header = new String(FILE, HEADER_AT, length, StandardCharsets.UTF_8);
    String changed = header.replaceFirst(pattern, replacement);
    assertNotEquals(header, changed);
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[FILE.length - length + bytes.length];
    little(file)
        .put(FILE, 0, HEADER_LENGTH_AT)
        .putInt(bytes.length)
        .put(bytes)
        .put(FILE, HEADER_AT + length, FILE.length - HEADER_AT - length);
    return sealed(file);
  }

  private static int endOf(String name) {
    int end = HEADER_AT + little(FILE).getInt(HEADER_LENGTH_AT);
    for (Section section : ClassificationFormat.sections(MODEL).table()) {
      end += section.bytes();
      if (section.name().equals(name)) {
        return end;
      }
    }
    throw new AssertionError(name);
  }

  private static byte[] sealed(byte[] file) {
    int contents = file.length - Integer.BYTES;
    little(file).putInt(contents, ModelFile.checksum(file, contents));
    return file;
  }

  private static ByteBuffer little(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }
}

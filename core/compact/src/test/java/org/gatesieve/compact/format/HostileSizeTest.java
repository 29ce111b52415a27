package org.gatesieve.compact.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large files made of whatever takes the fewest bytes for the most memory. */
class HostileSizeTest {
  private static final int REPETITIONS = 300_000;
  private static final byte[] FILE = ModelFile.toBytes(RandomModel.of(6, 3, 4).build());

  @ParameterizedTest
  @ValueSource(strings = {"1", "-12345", "true", "\"\"", "\"x\"", "[]", "[1]", "{}", "{\"\":1}"})
  void ofJsonValues(String value) {
    String array = (value + ",").repeat(REPETITIONS) + value;
    HostileReading.check(withMember("\"ignored\":[" + array + "]"));
    HostileReading.check(
        TamperedFile.withHeader(FILE, "\"labels\":\\[", "\"labels\":[" + array + ","));
    HostileReading.check(
        TamperedFile.withHeader(FILE, "\"sections\":\\[", "\"sections\":[" + array + ","));
  }

  @Test
  void ofJsonMembers() {
    String members =
        IntStream.range(0, REPETITIONS)
            .mapToObj(i -> "\"" + Integer.toString(i, Character.MAX_RADIX) + "\":\"\"")
            .collect(Collectors.joining(","));
    HostileReading.check(withMember("\"ignored\":{" + members + "}"));
    HostileReading.check(
        TamperedFile.withHeader(FILE, "\"provenance\":\\{", "\"provenance\":{" + members + ","));
  }

  static Stream<byte[]> repeatedWords() {
    return Stream.of(
        new byte[] {0, 0}, new byte[] {(byte) 255, 0}, new byte[] {0, 1, 'x'}, new byte[] {10, 0});
  }

  @ParameterizedTest
  @MethodSource("repeatedWords")
  void ofWords(byte[] repeated) {
    HostileReading.check(withWords(repeated, ""));
    HostileReading.check(withWords(repeated, "ā"));
  }

  @Test
  void ofWordsThatDiffer() {
    List<String> words =
        IntStream.range(0, REPETITIONS)
            .mapToObj(i -> "xxxxxxxxxxxxxxxxx" + Integer.toString(i, Character.MAX_RADIX))
            .sorted()
            .toList();
    HostileReading.check(withWordSection(WordCodec.encode(words)));
  }

  @Test
  void wordsThatShareTooMuchAreWrittenInFull() throws ModelFormatException {
    List<String> words =
        IntStream.range(0, 100).mapToObj(i -> "x".repeat(250) + (char) ('0' + i)).toList();
    byte[] section = WordCodec.encode(words);
    assertEquals(words, WordCodec.read(ByteReader.of(section, 0, section.length, "words")));
  }

  private static byte[] withMember(String member) {
    return TamperedFile.withHeader(FILE, "^\\{", "{" + member + ",");
  }

  private static byte[] withWords(byte[] repeated, String first) {
    ByteArrayOutputStream section = new ByteArrayOutputStream();
    Varint.write(section, REPETITIONS + 1);
    byte[] text = (first + "x".repeat(255)).getBytes(StandardCharsets.UTF_8);
    section.write(0);
    Varint.write(section, text.length);
    section.writeBytes(text);
    for (int i = 0; i < REPETITIONS; i++) {
      section.writeBytes(repeated);
    }
    return withWordSection(section.toByteArray());
  }

  /** A file with nothing but dead words, behind the header of a model of none. */
  private static byte[] withWordSection(byte[] section) {
    byte[] file = ModelFile.toBytes(RandomModel.of(1, 0, 0).build());
    byte[] tampered =
        TamperedFile.withHeader(
            file,
            "\"deadWords\",\"encoding\":\"words\",\"bytes\":1",
            "\"deadWords\",\"encoding\":\"words\",\"bytes\":" + section.length);
    int kept = tampered.length - Integer.BYTES - 1;
    ByteBuffer longer =
        ByteBuffer.allocate(kept + section.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    longer.put(tampered, 0, kept).put(section);
    return TamperedFile.sealed(longer.array());
  }
}

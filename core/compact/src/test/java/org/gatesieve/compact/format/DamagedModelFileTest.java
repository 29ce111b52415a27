package org.gatesieve.compact.format;

import static org.gatesieve.compact.format.TamperedFile.sealed;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Accidents that happen to a file of any version. */
class DamagedModelFileTest {

  static Stream<byte[]> files() {
    RandomModel random = RandomModel.of(6, 3, 10).withDeadWords(4).withDensity(0.5);
    return Stream.of(random.build(), random.buildLanguageModel()).map(ModelFile::toBytes);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTruncationIsNoticed(byte[] file) {
    for (int length = 0; length < file.length; length++) {
      byte[] truncated = Arrays.copyOf(file, length);
      assertThrows(ModelFormatException.class, () -> ModelFile.read(truncated), "length " + length);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTruncationIsNoticedBehindAValidChecksum(byte[] file) {
    for (int length = TamperedFile.HEADER_AT; length < file.length - Integer.BYTES; length++) {
      byte[] truncated = sealed(Arrays.copyOf(file, length + Integer.BYTES));
      assertThrows(ModelFormatException.class, () -> ModelFile.read(truncated), "length " + length);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFlippedBitIsNoticed(byte[] file) {
    for (int bit = 0; bit < file.length * Byte.SIZE; bit++) {
      byte[] flipped = file.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertThrows(ModelFormatException.class, () -> ModelFile.read(flipped), "bit " + bit);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingButTheFormatExceptionEscapesBehindAValidChecksum(byte[] file) {
    Random random = new Random(7);
    for (int at = 0; at < file.length - Integer.BYTES; at++) {
      for (int attempt = 0; attempt < 3; attempt++) {
        byte[] changed = file.clone();
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

  @ParameterizedTest
  @MethodSource("files")
  void bytesBehindTheSectionsAreNoticed(byte[] file) {
    byte[] longer = sealed(Arrays.copyOf(file, file.length + 1));
    TamperedFile.assertRefused("1 bytes too many", longer);
  }

  @ParameterizedTest
  @MethodSource("files")
  void unknownVersionsAreNamed(byte[] file) {
    byte[] newer = file.clone();
    for (int version : new int[] {0, 3}) {
      newer[TamperedFile.VERSION_AT] = (byte) version;
      TamperedFile.assertRefused(
          "format version " + version + ", this reader knows versions 1 and 2", newer);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void absurdHeaderLengthsAreRefused(byte[] file) {
    for (int length : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, file.length}) {
      byte[] changed = file.clone();
      TamperedFile.little(changed).putInt(TamperedFile.HEADER_LENGTH_AT, length);
      TamperedFile.assertRefused(
          "header claims " + Integer.toUnsignedString(length), sealed(changed));
    }
  }
}

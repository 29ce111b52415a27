package org.gatesieve.compact.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.gatesieve.compact.model.CompactModel;

/**
 * The {@code .gsv} model file as FORMAT.md lays it out: version 1 holds a classifier, version 2 a
 * language model. The same model gives the same bytes. Whatever is wrong with a file ends in a
 * {@link ModelFormatException}, before anything is allocated that the file's own size does not
 * justify.
 */
public final class ModelFile {
  /** As in PNG: a high bit, both line ends and an end-of-file betray transfers as text. */
  private static final byte[] MAGIC = {(byte) 0x89, 'G', 'S', 'V', '\r', '\n', 0x1a, '\n'};

  private static final int CHECKSUM_BYTES = Integer.BYTES;
  private static final int SMALLEST = MAGIC.length + 2 * Integer.BYTES + CHECKSUM_BYTES;

  private ModelFile() {}

  /**
   * The bytes of {@code model}.
   *
   * @throws IllegalArgumentException when a word, token, label or provenance entry is no
   *     well-formed Unicode
   */
  public static byte[] toBytes(CompactModel model) {
    ModelContents contents = ModelContents.of(model);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(MAGIC);
    out.writeBytes(littleEndian(contents.version()));
    out.writeBytes(littleEndian(contents.header().length));
    out.writeBytes(contents.header());
    out.writeBytes(contents.sections());
    out.writeBytes(littleEndian(checksum(out.toByteArray(), out.size())));
    return out.toByteArray();
  }

  /** Writes the bytes of {@code model}; leaves the stream open. */
  public static void write(CompactModel model, OutputStream out) throws IOException {
    out.write(toBytes(model));
  }

  /** Reads a model from {@code bytes}, all of them. */
  public static CompactModel read(byte[] bytes) throws ModelFormatException {
    if (bytes.length < SMALLEST) {
      throw new ModelFormatException(
          "%d bytes are too few for a model file, which has at least %d"
              .formatted(bytes.length, SMALLEST));
    }
    if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new ModelFormatException("not a model file: it does not begin with the magic number");
    }
    int contents = bytes.length - CHECKSUM_BYTES;
    ByteReader reader = ByteReader.of(bytes, MAGIC.length, contents, "file");
    int version = reader.int32();
    if (!ModelContents.knows(version)) {
      throw new ModelFormatException(
          "format version %d, this reader knows versions %d and %d; use a newer release"
              .formatted(version, ClassificationFormat.VERSION, LanguageModelFormat.VERSION));
    }
    int stored = ByteReader.of(bytes, contents, bytes.length, "checksum").int32();
    int computed = checksum(bytes, contents);
    if (stored != computed) {
      throw new ModelFormatException(
          "checksum over %d bytes is %08x, the file says %08x: it is damaged or incomplete"
              .formatted(contents, computed, stored));
    }
    ByteReader header = reader.slice(reader.int32(), "header");
    return ModelContents.read(version, JsonReader.parse(header.utf8()), reader);
  }

  /** Reads a model from the rest of {@code in}; leaves the stream open. */
  public static CompactModel read(InputStream in) throws IOException {
    return read(in.readAllBytes());
  }

  /** Reads a model from a file. */
  public static CompactModel read(Path file) throws IOException {
    try {
      return read(Files.readAllBytes(file));
    } catch (ModelFormatException e) {
      throw new ModelFormatException(file + ": " + e.getMessage(), e);
    }
  }

  static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}

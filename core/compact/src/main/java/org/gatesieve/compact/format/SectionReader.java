package org.gatesieve.compact.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands out sections by name, each once. */
final class SectionReader {
  private record Part(SectionEncoding encoding, ByteReader bytes) {}

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** Cuts {@code body} into the sections of {@code table}, which must use it up. */
  SectionReader(List<Section> table, ByteReader body) throws ModelFormatException {
    for (Section section : table) {
      ByteReader bytes = body.slice(section.bytes(), "section " + section.name());
      if (parts.put(section.name(), new Part(section.encoding(), bytes)) != null) {
        throw new ModelFormatException("section " + section.name() + " occurs twice");
      }
    }
    body.requireEnd();
  }

  float[] matrix(String name, int rows, int columns) throws ModelFormatException {
    return tensor(name, (long) rows * columns);
  }

  float[] vector(String name, int length) throws ModelFormatException {
    return tensor(name, length);
  }

  private float[] tensor(String name, long count) throws ModelFormatException {
    Part part = take(name);
    return switch (part.encoding) {
      case DENSE -> TensorCodec.readDense(part.bytes, count);
      case BITMAP -> TensorCodec.readBitmap(part.bytes, count);
      case BITS, WORDS -> throw wrongEncoding(name, part);
    };
  }

  int[] bits(String name, int count) throws ModelFormatException {
    Part part = take(name);
    if (part.encoding != SectionEncoding.BITS) {
      throw wrongEncoding(name, part);
    }
    int[] set = BitCodec.read(part.bytes, count).stream().toArray();
    part.bytes.requireEnd();
    return set;
  }

  List<String> words(String name) throws ModelFormatException {
    Part part = take(name);
    if (part.encoding != SectionEncoding.WORDS) {
      throw wrongEncoding(name, part);
    }
    return WordCodec.read(part.bytes);
  }

  void requireAllTaken() throws ModelFormatException {
    if (!parts.isEmpty()) {
      throw new ModelFormatException("unknown sections " + parts.keySet());
    }
  }

  private Part take(String name) throws ModelFormatException {
    Part part = parts.remove(name);
    if (part == null) {
      throw new ModelFormatException("section " + name + " is missing");
    }
    return part;
  }

  private static ModelFormatException wrongEncoding(String name, Part part) {
    return new ModelFormatException(
        "section %s cannot be encoded as %s".formatted(name, JsonObject.nameOf(part.encoding)));
  }
}

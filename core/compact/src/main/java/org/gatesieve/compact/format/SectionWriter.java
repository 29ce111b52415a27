package org.gatesieve.compact.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatesieve.compact.tensor.TensorEncoding;

/** Collects sections and their table. */
final class SectionWriter {
  private final List<Section> table = new ArrayList<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  void tensor(String name, float[] values) {
    switch (TensorEncoding.smallest(values)) {
      case DENSE -> add(name, SectionEncoding.DENSE, TensorCodec.dense(values));
      case BITMAP -> add(name, SectionEncoding.BITMAP, TensorCodec.bitmap(values));
    }
  }

  void bits(String name, int[] set, int count) {
    BitSet bits = new BitSet(count);
    for (int bit : set) {
      bits.set(bit);
    }
    add(name, SectionEncoding.BITS, BitCodec.encode(bits, count));
  }

  void words(String name, List<String> words) {
    add(name, SectionEncoding.WORDS, WordCodec.encode(words));
  }

  List<Section> table() {
    return table;
  }

  /** The table as it stands in the header. */
  List<Object> header() {
    List<Object> lines = new ArrayList<>();
    for (Section section : table) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("name", section.name());
      line.put("encoding", JsonObject.nameOf(section.encoding()));
      line.put("bytes", section.bytes());
      lines.add(line);
    }
    return lines;
  }

  byte[] body() {
    return body.toByteArray();
  }

  private void add(String name, SectionEncoding encoding, byte[] bytes) {
    table.add(new Section(name, encoding, bytes.length));
    body.writeBytes(bytes);
  }
}

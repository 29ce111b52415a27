package org.gatesieve.job.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.gatesieve.compact.model.CompactModel;

/**
 * A network as DL4J's {@code ModelSerializer} writes it, without updater state, and beside it what
 * its ids and outputs mean. Entries carry no day, so that the same network gives the same bytes.
 *
 * @param metadata written as {@value #METADATA}
 */
public record MaskedNetworkZip(MultiLayerNetwork network, Map<String, String> metadata)
    implements ExportedModel {
  static final String METADATA = "gatesieve.json";
  private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * The file of a masked network.
   *
   * @param compact what it collapses to
   * @param vocabulary words or tokens in the order of their ids, which the network reads
   */
  public static MaskedNetworkZip of(
      MultiLayerNetwork network, CompactModel compact, List<String> vocabulary) {
    return new MaskedNetworkZip(network, ExportMetadata.beforeCollapse(compact, vocabulary));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, written, false);
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream entries =
        new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        begin(entry.getName(), zip);
        entries.transferTo(zip);
      }
    }
    begin(METADATA, zip);
    zip.write(new ObjectMapper().writeValueAsBytes(metadata));
    zip.finish();
  }

  private static void begin(String name, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_DAY);
    zip.putNextEntry(entry);
  }
}

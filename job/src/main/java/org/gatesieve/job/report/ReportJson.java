package org.gatesieve.job.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a run's JSON files: fixed key order, line feeds and UTF-8 on every platform, null for a
 * number that is not finite.
 */
public final class ReportJson {
  private static final ObjectWriter LINE = mapper().writer();
  private static final ObjectWriter DOCUMENT = mapper().writer(printer());

  private ReportJson() {}

  /** {@code report.json}. */
  public static byte[] report(RunReport report) {
    return utf8(DOCUMENT, report);
  }

  /** {@code provenance.json}. */
  public static byte[] provenance(Provenance provenance) {
    return utf8(DOCUMENT, provenance);
  }

  /** {@code metrics.jsonl}: one line per round. */
  public static byte[] metrics(List<RoundMetrics> rounds) {
    StringBuilder lines = new StringBuilder();
    for (RoundMetrics round : rounds) {
      lines.append(text(LINE, round)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Any record of numbers, strings and such records. */
  public static byte[] document(Record document) {
    return utf8(DOCUMENT, document);
  }

  private static byte[] utf8(ObjectWriter writer, Object value) {
    return (text(writer, value) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of numbers and strings can be written", e);
    }
  }

  private static ObjectMapper mapper() {
    SimpleModule finite = new SimpleModule();
    finite.addSerializer(double.class, new FiniteOrNull());
    finite.addSerializer(Double.class, new FiniteOrNull());
    return new ObjectMapper().registerModule(finite);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter);
  }

  private static final class FiniteOrNull extends StdSerializer<Double> {
    FiniteOrNull() {
      super(double.class, false);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        out.writeNumber(value);
      } else {
        out.writeNull();
      }
    }
  }
}

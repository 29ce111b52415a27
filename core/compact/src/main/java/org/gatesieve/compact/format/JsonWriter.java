package org.gatesieve.compact.format;

import java.util.List;
import java.util.Map;

/**
 * Objects (in the order of the map), arrays, strings, integers and booleans as JSON without blanks.
 */
final class JsonWriter {
  private static final char FIRST_PRINTABLE = ' ';

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value);
    return writer.out.toString();
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> members) {
      object(members);
    } else if (value instanceof List<?> elements) {
      array(elements);
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof Integer || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no JSON for " + value);
    }
  }

  private void object(Map<?, ?> members) {
    String separator = "{";
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.append(separator);
      string((String) member.getKey());
      out.append(':');
      value(member.getValue());
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : "}");
  }

  private void array(List<?> elements) {
    String separator = "[";
    for (Object element : elements) {
      out.append(separator);
      value(element);
      separator = ",";
    }
    out.append(elements.isEmpty() ? "[]" : "]");
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < FIRST_PRINTABLE) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}

package org.gatesieve.compact.format;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Strict JSON of the kind that {@link JsonWriter} writes: objects, arrays, strings, integers and
 * booleans; no null, no fractions, no key twice, no deeper than {@value #MAXIMUM_DEPTH}.
 */
final class JsonReader {
  static final int MAXIMUM_DEPTH = 8;

  /** All integers of so many digits fit into 64 bits. */
  private static final int MAXIMUM_DIGITS = 18;

  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;

  private final String text;
  private int position;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The object that {@code text} consists of. */
  static JsonObject parse(String text) throws ModelFormatException {
    JsonReader reader = new JsonReader(text);
    reader.skipBlanks();
    Map<String, Object> members = reader.object(1);
    if (reader.position < text.length()) {
      throw reader.malformed("text behind the end");
    }
    return new JsonObject("", members);
  }

  private Object value(int depth) throws ModelFormatException {
    if (depth > MAXIMUM_DEPTH) {
      throw malformed("nested deeper than " + MAXIMUM_DEPTH);
    }
    char c = peek();
    if (c == '{') {
      return object(depth);
    }
    if (c == '[') {
      return array(depth);
    }
    if (c == '"') {
      return string();
    }
    if (c == '-' || isDigit(c)) {
      return integer();
    }
    if (accept("true")) {
      return true;
    }
    if (accept("false")) {
      return false;
    }
    throw malformed("expected a value");
  }

  private Map<String, Object> object(int depth) throws ModelFormatException {
    Map<String, Object> members = new LinkedHashMap<>();
    expect("{");
    if (accept("}")) {
      return members;
    }
    do {
      String key = string();
      expect(":");
      if (members.put(key, value(depth + 1)) != null) {
        throw malformed("key \"" + key + "\" twice");
      }
    } while (accept(","));
    expect("}");
    return members;
  }

  private List<Object> array(int depth) throws ModelFormatException {
    List<Object> elements = new ArrayList<>();
    expect("[");
    if (accept("]")) {
      return elements;
    }
    do {
      elements.add(value(depth + 1));
    } while (accept(","));
    expect("]");
    return elements;
  }

  private Long integer() throws ModelFormatException {
    int start = position;
    position += peek() == '-' ? 1 : 0;
    boolean leadingZero = peek() == '0';
    int digits = 0;
    while (isDigit(peek())) {
      position++;
      digits++;
    }
    boolean fraction = peek() == '.' || peek() == 'e' || peek() == 'E';
    if (digits == 0 || fraction || (leadingZero && digits > 1)) {
      throw malformed("expected an integer");
    }
    if (digits > MAXIMUM_DIGITS) {
      throw malformed("integer of more than " + MAXIMUM_DIGITS + " digits");
    }
    long value = Long.parseLong(text, start, position, 10);
    skipBlanks();
    return value;
  }

  private String string() throws ModelFormatException {
    if (peek() != '"') {
      throw malformed("expected a string");
    }
    position++;
    int start = position;
    while (peek() != '"' && peek() != '\\') {
      plain();
    }
    // Most strings have no escapes, and a builder is larger than most strings.
    String value = peek() == '"' ? text.substring(start, position) : unescaped(start);
    position++;
    if (hasUnpairedSurrogate(value)) {
      throw malformed("unpaired surrogate in a string");
    }
    skipBlanks();
    return value;
  }

  private String unescaped(int start) throws ModelFormatException {
    StringBuilder value = new StringBuilder().append(text, start, position);
    while (peek() != '"') {
      char c = plain();
      value.append(c == '\\' ? escaped() : c);
    }
    return value.toString();
  }

  private char plain() throws ModelFormatException {
    char c = next();
    if (c < ' ') {
      throw malformed("control character or end inside a string");
    }
    return c;
  }

  private static boolean hasUnpairedSurrogate(String value) {
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int codePoint = value.codePointAt(i);
      if (codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint)) {
        return true;
      }
    }
    return false;
  }

  private char escaped() throws ModelFormatException {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> throw malformed("unknown escape");
    };
  }

  private char codeUnit() throws ModelFormatException {
    int unit = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      char c = next();
      if (!HexFormat.isHexDigit(c)) {
        throw malformed("expected four hexadecimal digits");
      }
      unit = unit * HEX + HexFormat.fromHexDigit(c);
    }
    return (char) unit;
  }

  /** The next character; at the end NUL, which is no part of any JSON. */
  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private char next() {
    char c = peek();
    position++;
    return c;
  }

  private boolean accept(String token) {
    boolean found = text.startsWith(token, position);
    if (found) {
      position += token.length();
      skipBlanks();
    }
    return found;
  }

  private void expect(String token) throws ModelFormatException {
    if (!accept(token)) {
      throw malformed("expected " + token);
    }
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      position++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private ModelFormatException malformed(String problem) {
    return new ModelFormatException(
        "header, character %d: %s".formatted(Math.min(position, text.length()), problem));
  }
}

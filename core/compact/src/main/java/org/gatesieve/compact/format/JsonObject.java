package org.gatesieve.compact.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Typed access to the members of a JSON object; errors name the member by its path. */
final class JsonObject {
  private final String path;
  private final Map<?, ?> members;

  JsonObject(String path, Map<?, ?> members) {
    this.path = path;
    this.members = members;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  /** A size or an id: 0 to 2³¹ − 1. */
  int size(String key) throws ModelFormatException {
    long value = member(key, Long.class);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw malformed(key, "must lie between 0 and 2^31 - 1, is " + value);
    }
    return (int) value;
  }

  boolean flag(String key) throws ModelFormatException {
    return member(key, Boolean.class);
  }

  String string(String key) throws ModelFormatException {
    return member(key, String.class);
  }

  /** One of the constants of an enum, written in lower case. */
  <E extends Enum<E>> E constant(String key, Class<E> type) throws ModelFormatException {
    String value = string(key);
    for (E constant : type.getEnumConstants()) {
      if (nameOf(constant).equals(value)) {
        return constant;
      }
    }
    throw malformed(key, "is \"" + value + "\", which this reader does not know");
  }

  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  JsonObject object(String key) throws ModelFormatException {
    return objectOf(key, member(key, Map.class));
  }

  /** Number of elements of an array. */
  int count(String key) throws ModelFormatException {
    return member(key, List.class).size();
  }

  /** One of the objects that are the elements of an array. */
  JsonObject object(String key, int index) throws ModelFormatException {
    String name = "%s[%d]".formatted(key, index);
    return objectOf(name, cast(name, member(key, List.class).get(index), Map.class));
  }

  List<String> strings(String key) throws ModelFormatException {
    List<String> strings = new ArrayList<>();
    for (Object element : member(key, List.class)) {
      if (!(element instanceof String string)) {
        throw malformed("%s[%d]".formatted(key, strings.size()), "has the wrong type");
      }
      strings.add(string);
    }
    return strings;
  }

  /** All members, which must be strings. */
  Map<String, String> toStrings() throws ModelFormatException {
    Map<String, String> strings = new LinkedHashMap<>();
    for (Object key : members.keySet()) {
      strings.put((String) key, string((String) key));
    }
    return strings;
  }

  private JsonObject objectOf(String key, Map<?, ?> value) {
    return new JsonObject(path + key + ".", value);
  }

  private <T> T member(String key, Class<T> type) throws ModelFormatException {
    return cast(key, members.get(key), type);
  }

  private <T> T cast(String key, Object value, Class<T> type) throws ModelFormatException {
    if (value == null) {
      throw malformed(key, "is missing");
    }
    if (!type.isInstance(value)) {
      throw malformed(key, "has the wrong type");
    }
    return type.cast(value);
  }

  ModelFormatException malformed(String key, String problem) {
    return new ModelFormatException("header, %s%s %s".formatted(path, key, problem));
  }
}

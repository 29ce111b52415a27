package org.gatesieve.compact.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void readsEveryKindOfValueWithBlanksAnywhere() throws ModelFormatException {
    JsonObject object =
        JsonReader.parse(
            " { \"n\" : 12 , \"yes\":true,\"no\" :false, \"list\":[ \"a\" , \"b\" ],"
                + "\"none\":[],\"inner\":{\"x\":0}, \"objects\": [{}, {\"x\":1}] } \n");
    assertEquals(12, object.size("n"));
    assertTrue(object.flag("yes"));
    assertEquals(false, object.flag("no"));
    assertEquals(List.of("a", "b"), object.strings("list"));
    assertEquals(List.of(), object.strings("none"));
    assertEquals(0, object.object("inner").size("x"));
    assertEquals(1, object.object("objects", 1).size("x"));
  }

  @Test
  void readsEveryEscape() throws ModelFormatException {
    JsonObject object =
        JsonReader.parse("{\"s\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"}");
    assertEquals("\"\\/\b\f\n\r\t\u00e9\ud83d\ude00", object.string("s"));
  }

  @Test
  void readsWhatTheWriterWrites() throws ModelFormatException {
    StringBuilder characters = new StringBuilder();
    for (char c = 0; c < 0x180; c++) {
      characters.append(c);
    }
    String written = JsonWriter.write(Map.of("s", characters.toString()));
    assertEquals(characters.toString(), JsonReader.parse(written).string("s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "{}x",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{\"a\":[1 2]}",
        "{a:1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":null}",
        "{\"a\":1.5}",
        "{\"a\":1e3}",
        "{\"a\":01}",
        "{\"a\":-}",
        "{\"a\":+1}",
        "{\"a\":1234567890123456789}",
        "{\"a\":tru}",
        "{\"a\":\"}",
        "{\"a\":\"\\",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u00g0\"}",
        "{\"a\":\"\\u00",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\u0000\"}",
      })
  void refusesEverythingElse(String text) {
    assertThrows(ModelFormatException.class, () -> JsonReader.parse(text));
  }

  @Test
  void depthIsLimited() {
    String nested = "{\"a\":" + "[".repeat(100_000);
    ModelFormatException failure =
        assertThrows(ModelFormatException.class, () -> JsonReader.parse(nested));
    assertEquals(
        "header, character 12: nested deeper than " + JsonReader.MAXIMUM_DEPTH,
        failure.getMessage());
  }
}

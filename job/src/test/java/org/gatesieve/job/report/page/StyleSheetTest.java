package org.gatesieve.job.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrasts of WCAG 2.2: 4.5 for text, 3 for what a drawing is understood by. */
class StyleSheetTest {
  private static final Pattern DECLARED = Pattern.compile("--([a-z]+): #([0-9a-f]{6});");
  private static final double TEXT = 4.5;
  private static final double DRAWING = 3;

  private final String css = css();
  private final Map<String, Integer> colours = colours();

  @Test
  void everyColourIsDeclaredOnceAndUsed() {
    String rules = css.substring(css.indexOf('}'));
    assertFalse(Pattern.compile("#[0-9a-f]{3,6}\\b").matcher(rules).find());
    Matcher used = Pattern.compile("var\\(--([a-z]+)\\)").matcher(rules);
    while (used.find()) {
      String name = used.group(1);
      assertTrue(name.equals("share") || colours.containsKey(name), name);
    }
    colours.keySet().forEach(name -> assertTrue(rules.contains("var(--" + name + ")"), name));
  }

  @Test
  void textIsReadableOnEveryGround() {
    for (String ground : List.of("sheet", "ground", "mist", "sky")) {
      assertContrast(TEXT, "ink", ground);
      assertContrast(TEXT, "quiet", ground);
    }
    for (String ground : List.of("sand", "amber", "wheat")) {
      assertContrast(TEXT, "ink", ground);
    }
    for (String label : List.of("blue", "rust", "green", "plum")) {
      assertContrast(TEXT, label, "sheet");
    }
    assertContrast(TEXT, "blue", "ground");
    assertContrast(TEXT, "sheet", "blue");
  }

  @Test
  void linesAndBarsAreSeen() {
    for (String line : List.of("blue", "rust", "green", "plum", "axis", "level", "floor")) {
      assertContrast(DRAWING, line, "sheet");
    }
    assertContrast(DRAWING, "blue", "amber");
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertEquals(21, contrast(0x000000, 0xffffff), 1e-9);
    assertEquals(4.54, contrast(0x767676, 0xffffff), 0.005);
  }

  private void assertContrast(double least, String colour, String ground) {
    double contrast = contrast(colours.get(colour), colours.get(ground));
    assertTrue(contrast >= least, colour + " on " + ground + ": " + contrast);
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private Map<String, Integer> colours() {
    Map<String, Integer> colours = new HashMap<>();
    Matcher declared = DECLARED.matcher(css);
    while (declared.find()) {
      colours.put(declared.group(1), Integer.parseInt(declared.group(2), 16));
    }
    return colours;
  }

  private static String css() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

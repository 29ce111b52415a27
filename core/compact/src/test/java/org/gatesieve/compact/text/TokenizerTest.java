package org.gatesieve.compact.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static final Tokenizer PLAIN = new Tokenizer(true, false);
  private static final Tokenizer MARKUP = new Tokenizer(true, true);

  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertEquals(
        List.of("it", "cost", "12", "50", "and", "covid19"),
        PLAIN.tokenize("It cost $12.50 -- and COVID19!"));
    assertEquals(List.of("It"), new Tokenizer(false, false).tokenize("It"));
  }

  @Test
  void emptyAndWordlessTextHasNoWords() {
    assertEquals(List.of(), PLAIN.tokenize(""));
    assertEquals(List.of(), PLAIN.tokenize(" \t\r\n ... '' — \u0301 "));
  }

  @Test
  void apostrophesStayInsideWordsOnly() {
    assertEquals(
        List.of("don't", "rock'n'roll", "dogs", "quoted", "o", "x"),
        PLAIN.tokenize("don't rock'n'roll dogs' 'quoted' o''x'"));
  }

  @Test
  void typographicApostropheMakesTheSameWord() {
    assertEquals(PLAIN.tokenize("don't"), PLAIN.tokenize("don\u2019t"));
    assertEquals(List.of("quoted"), PLAIN.tokenize("\u2018quoted\u2019"));
  }

  @Test
  void supplementaryLettersAreLetters() {
    String deseret = "\ud801\udc00\ud801\udc01";
    String lower = "\ud801\udc28\ud801\udc29";
    assertEquals(List.of("a", lower, "b"), PLAIN.tokenize("a " + deseret + "\ud83d\ude00b"));
    assertEquals(
        List.of("x'" + lower), PLAIN.tokenize("x'" + deseret), "letter behind an apostrophe");
  }

  @Test
  void unpairedSurrogatesSeparateWords() {
    assertEquals(List.of("a", "b"), PLAIN.tokenize("a\ud801b\udc00"));
  }

  @Test
  void combiningMarksDoNotBreakWords() {
    assertEquals(List.of("cafe\u0301s"), PLAIN.tokenize("Cafe\u0301s"));
    String hindi = "\u0939\u093f\u0928\u094d\u0926\u0940";
    assertEquals(List.of(hindi), PLAIN.tokenize(hindi));
  }

  @Test
  void tagsAreBlanksWhenMarkupIsStripped() {
    assertEquals(
        List.of("one", "two", "three"),
        MARKUP.tokenize("one<br />two<a href=\"x.html\" class=y>three</a>"));
    assertEquals(List.of("one", "br", "two"), PLAIN.tokenize("one<br />two"));
  }

  @Test
  void lessThanWithoutATagIsNoMarkup() {
    assertEquals(List.of("i", "3", "it", "x"), MARKUP.tokenize("I <3 it > x"));
    assertEquals(List.of("a", "b", "end"), MARKUP.tokenize("a > <b end"));
    assertEquals(List.of("a"), MARKUP.tokenize("a <"));
    assertEquals(List.of("a"), MARKUP.tokenize("a <>"));
  }

  @Test
  void lowerCaseDoesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(List.of("title"), PLAIN.tokenize("TITLE"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void wordsCutAgainAreTheSameWords() {
    String text = "\u0130stanbul DON\u2019T \u03a3\u0391\u03a3 Cafe\u0301 STRA\u00dfE";
    for (String word : PLAIN.tokenize(text)) {
      assertEquals(List.of(word), PLAIN.tokenize(word));
    }
  }

  @Test
  void stopsAtTheMaximumNumberOfWords() {
    assertEquals(List.of("one", "two"), PLAIN.tokenize("one two three", 2));
    assertEquals(List.of(), PLAIN.tokenize("one two three", 0));
  }
}

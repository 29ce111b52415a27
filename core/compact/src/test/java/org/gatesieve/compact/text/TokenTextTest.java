package org.gatesieve.compact.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTextTest {
  private static final TokenText WORDS = new TokenText(TextUnits.WORDS, false);
  private static final TokenText CHARACTERS = new TokenText(TextUnits.CHARACTERS, false);
  private static final TokenText SPACED = new TokenText(TextUnits.SPACED_CHARACTERS, false);

  @Test
  void wordsStandBetweenBlanksAndEveryLineEndsInOneToken() {
    assertEquals(
        List.of("the", "<unk>", "N", "\n", "\n", "No,", "end"),
        WORDS.tokens(" the <unk>\tN \r\n\nNo, end"));
  }

  @Test
  void everyCharacterIsATokenBeyondTheBasicPlaneToo() {
    assertEquals(List.of("a", " ", "😀", "\n", "b"), CHARACTERS.tokens("a 😀\r\nb"));
  }

  @Test
  void spacedCharactersAreTheTreebanks() {
    List<String> tokens = SPACED.tokens("a _ b\n");
    assertEquals(List.of("a", "_", "b", "\n"), tokens);
    assertEquals("a b\n", SPACED.join(tokens));
  }

  @Test
  void joinedTokensGiveTheSameTokens() {
    String text = "one two\n\n three";
    assertEquals("one two\n\nthree", WORDS.join(WORDS.tokens(text)));
    assertEquals(text, CHARACTERS.join(CHARACTERS.tokens(text)));
  }

  @Test
  void lowerCaseDoesNotDependOnTheLocale() {
    assertEquals(List.of("i"), new TokenText(TextUnits.WORDS, true).tokens("I"));
  }

  @Test
  void unknownTokensHaveTheIdOfTheUnknownOneOrNone() {
    TokenVocabulary open = new TokenVocabulary(List.of("\n", "a", "<unk>"));
    TokenVocabulary closed = new TokenVocabulary(List.of("\n", "a"));
    assertArrayEquals(new int[] {1, 2, 0}, new TokenEncoder(WORDS, open).encode("a b\n"));
    assertArrayEquals(new int[] {1, 0}, new TokenEncoder(WORDS, closed).encode("a b\n"));
    assertEquals("a <unk>\n", new TokenEncoder(WORDS, open).decode(List.of(1, 2, 0)));
  }

  @Test
  void aVocabularyHoldsEveryTokenOnce() {
    assertThrows(IllegalArgumentException.class, () -> new TokenVocabulary(List.of("a", "a")));
    assertThrows(IllegalArgumentException.class, () -> new TokenVocabulary(List.of()));
  }
}

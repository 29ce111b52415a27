package org.gatesieve.compact.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class VocabularyTest {

  @Test
  void trainingReservesPaddingStartAndUnknown() {
    Vocabulary vocabulary = Vocabulary.forTraining(List.of("the", "a"));
    assertEquals(3, vocabulary.id("the"));
    assertEquals(4, vocabulary.id("a"));
    assertEquals(2, vocabulary.id("unseen"));
    assertEquals(5, vocabulary.size());
  }

  @Test
  void deadWordsAreNotTakenForUnknown() {
    Vocabulary vocabulary = new Vocabulary(0, 1, 2, List.of("good"), List.of("the", "a"));
    assertEquals(2, vocabulary.id("good"));
    assertEquals(Vocabulary.ZERO_ID, vocabulary.id("the"));
    assertEquals(Vocabulary.ZERO_ID, vocabulary.id("a"));
    assertEquals(1, vocabulary.id("unseen"));
    assertEquals(3, vocabulary.size());
    assertEquals(List.of("a", "the"), vocabulary.deadWords());
  }

  @Test
  void deadWordsAreDroppedWhereUnknownIsDeadToo() {
    Vocabulary vocabulary = new Vocabulary(0, 0, 1, List.of("good"), List.of("the"));
    assertEquals(List.of(), vocabulary.deadWords());
    assertEquals(Vocabulary.ZERO_ID, vocabulary.id("the"));
    assertEquals(Vocabulary.ZERO_ID, vocabulary.id("unseen"));
    assertEquals(1, vocabulary.id("good"));
  }

  @Test
  void refusesWordsThatOccurTwice() {
    refuses("holds \"a\" twice", () -> Vocabulary.forTraining(List.of("a", "b", "a")));
    refuses("holds \"b\" twice", () -> new Vocabulary(0, 1, 2, List.of("b"), List.of("b")));
  }

  @Test
  void refusesReservedIdsAmongTheWords() {
    refuses("start id is 2", () -> new Vocabulary(2, 1, 2, List.of(), List.of()));
    refuses("unknown id is -1", () -> new Vocabulary(0, -1, 2, List.of(), List.of()));
    refuses("start id is 0", () -> new Vocabulary(0, 0, 0, List.of(), List.of()));
    refuses("are both 1", () -> new Vocabulary(1, 1, 2, List.of(), List.of()));
  }

  @Test
  void equalityIsOfTheWholeMapping() {
    Vocabulary vocabulary = new Vocabulary(0, 1, 2, List.of("x", "y"), List.of("b", "a"));
    Vocabulary same = new Vocabulary(0, 1, 2, List.of("x", "y"), List.of("a", "b"));
    assertEquals(vocabulary, same);
    assertEquals(vocabulary.hashCode(), same.hashCode());
    assertNotEquals(vocabulary, new Vocabulary(0, 1, 2, List.of("y", "x"), List.of("a", "b")));
    assertNotEquals(vocabulary, new Vocabulary(0, 1, 2, List.of("x", "y"), List.of("a")));
    assertNotEquals(vocabulary, new Vocabulary(0, 1, 3, List.of("x", "y"), List.of("a", "b")));
  }

  private static void refuses(String message, Executable construction) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, construction);
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }
}

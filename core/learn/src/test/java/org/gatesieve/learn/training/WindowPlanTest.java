package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlanTest {
  private static final int SHARD = 3;
  private static final long SEED = 11;

  @Test
  void tracksGoOnWhereTheyEndedAndBeginAnewWithThePass() {
    WindowPlan plan = plan(new WindowSettings(3, 4, true), 32);
    plan.at(0);
    assertArrayEquals(new int[] {0, 10, 20}, plan.places());
    assertTrue(plan.fromZero());
    assertEquals(4, plan.length());
    plan.at(1);
    assertArrayEquals(new int[] {4, 14, 24}, plan.places());
    assertFalse(plan.fromZero());
    plan.at(2);
    assertArrayEquals(new int[] {8, 18, 28}, plan.places());
    assertEquals(2, plan.length());
    plan.at(3);
    assertArrayEquals(new int[] {0, 10, 20}, plan.places());
    assertTrue(plan.fromZero());
  }

  @Test
  void scatteredWindowsAreNewInEveryPassAndTheSameInEveryRun() {
    WindowSettings settings = new WindowSettings(4, 5, false);
    List<Integer> first = pass(plan(settings, 203), 0);
    assertEquals(first, pass(plan(settings, 203), 0));
    assertNotEquals(first, pass(plan(settings, 203), 1));
    List<Integer> sorted = first.stream().sorted().toList();
    assertNotEquals(sorted, first, "not shuffled");
    for (int i = 1; i < sorted.size(); i++) {
      assertEquals(5, sorted.get(i) - sorted.get(i - 1));
    }
  }

  @ParameterizedTest
  @CsvSource({"2,5,true", "3,5,false", "4,7,true", "6,9,false", "200,3,true", "200,3,false"})
  void noWindowReachesBeyondTheText(int windows, int length, boolean carried) {
    for (int text = 2; text < 60; text++) {
      WindowPlan plan = plan(new WindowSettings(windows, length, carried), text);
      for (int step = 0; step < 3 * plan.steps(); step++) {
        plan.at(step);
        assertTrue(plan.windows() >= 1);
        int last = Arrays.stream(plan.places()).max().orElseThrow() + plan.length();
        assertTrue(last < text, "step " + step + " of a text of " + text);
        assertTrue(plan.length() >= 1 && plan.length() <= length);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,5", "3,5", "4,7", "9,100"})
  void coldWindowsHoldEveryTargetOnce(int windows, int length) {
    for (int text = 2; text < 60; text++) {
      ColdPlan plan =
          new ColdPlan(new WindowSettings(windows, length, false), RandomText.create(text, 5, 1));
      boolean[] seen = new boolean[text];
      for (int step = 0; step < plan.steps(); step++) {
        plan.at(step);
        for (int place : plan.places()) {
          for (int i = 0; i < plan.length(); i++) {
            assertFalse(seen[place + i + 1]);
            seen[place + i + 1] = true;
          }
        }
      }
      assertFalse(seen[0]);
      for (int i = 1; i < text; i++) {
        assertTrue(seen[i], i + " of " + text);
      }
    }
  }

  @Test
  void windowsOfNothingAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new WindowSettings(0, 5, true));
    assertThrows(IllegalArgumentException.class, () -> new WindowSettings(5, 0, true));
  }

  private static WindowPlan plan(WindowSettings settings, int text) {
    return settings.plan(RandomText.create(text, 5, 1), SEED, SHARD);
  }

  private static List<Integer> pass(WindowPlan plan, int pass) {
    List<Integer> places = new ArrayList<>();
    for (int step = 0; step < plan.steps(); step++) {
      plan.at(pass * plan.steps() + step);
      Arrays.stream(plan.places()).forEach(places::add);
    }
    return places;
  }
}

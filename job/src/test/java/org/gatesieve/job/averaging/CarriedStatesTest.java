package org.gatesieve.job.averaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.gatesieve.learn.training.StreamState;
import org.junit.jupiter.api.Test;

class CarriedStatesTest {
  private static final StreamState STATE =
      new StreamState(3, new float[] {1, 2, 3, 4, 5, 6}, new float[] {7, 8, 9, 10, 11, 12});

  @Test
  void everyShardGoesOnWithItsOwnState() {
    CarriedStates states = CarriedStates.none(new int[] {0, 1, 2}).after(round(1, STATE));
    assertSame(STATE, states.of(1));
    assertEquals(0, states.of(0).state().length);
    assertEquals(3, states.of(0).hidden());
  }

  @Test
  void whatARoundDidNotTouchStays() {
    StreamState other = StreamState.none(3);
    CarriedStates states =
        CarriedStates.none(new int[] {0, 1, 2}).after(round(1, STATE)).after(round(0, other));
    assertSame(STATE, states.of(1));
    assertSame(other, states.of(0));
  }

  @Test
  void neuronsThatWereRemovedTakeTheirStateWithThem() {
    CarriedStates states = CarriedStates.none(new int[] {2, 5, 9}).after(round(1, STATE));
    assertSame(states, states.keep(new int[] {2, 5, 9}));
    CarriedStates kept = states.keep(new int[] {2, 9});
    assertArrayEquals(new float[] {1, 3, 4, 6}, kept.of(1).state());
    assertArrayEquals(new float[] {7, 9, 10, 12}, kept.of(1).cell());
    assertEquals(2, kept.of(0).hidden());
  }

  private static RoundResult round(int shard, StreamState carried) {
    return new RoundResult(null, List.of(new ShardSummary(shard, 1, 1, 0, 0, carried)));
  }
}

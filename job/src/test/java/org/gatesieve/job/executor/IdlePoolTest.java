package org.gatesieve.job.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdlePoolTest {
  private final IdlePool<Object> pool = new IdlePool<>();

  @Test
  void whatWasGivenBackIsTakenAgain() {
    Object first = pool.take("a", Object::new);
    pool.giveBack("a", first);
    assertSame(first, pool.take("a", Object::new));
  }

  @Test
  void whatIsInUseIsNotGivenToAnother() {
    assertNotSame(pool.take("a", Object::new), pool.take("a", Object::new));
  }

  @Test
  void anotherKindDropsTheIdleOnes() {
    Object first = pool.take("a", Object::new);
    pool.giveBack("a", first);
    Object other = pool.take("b", Object::new);
    assertNotSame(first, other);
    pool.giveBack("b", other);
    assertNotSame(first, pool.take("a", Object::new));
  }

  /** A task of the job before must not push out what the tasks of this one share. */
  @Test
  void aLateReturnOfAnotherKindDoesNotDropTheIdleOnes() {
    Object late = pool.take("a", Object::new);
    Object current = pool.take("b", Object::new);
    pool.giveBack("b", current);
    pool.giveBack("a", late);
    assertSame(current, pool.take("b", Object::new));
  }

  @Test
  void noObjectServesTwoThreadsAtOnce() throws Exception {
    AtomicInteger built = new AtomicInteger();
    Set<Object> busy =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    Callable<Integer> task =
        () -> {
          int shared = 0;
          for (int i = 0; i < 2000; i++) {
            Object object =
                pool.take(
                    "a",
                    () -> {
                      built.incrementAndGet();
                      return new Object();
                    });
            shared += busy.add(object) ? 0 : 1;
            busy.remove(object);
            pool.giveBack("a", object);
          }
          return shared;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      results.add(threads.submit(task));
    }
    for (Future<Integer> result : results) {
      assertEquals(0, result.get());
    }
    threads.shutdown();
    assertTrue(built.get() <= 4, () -> built + " objects for 4 threads");
  }
}

package org.gatesieve.job.executor;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * Idle objects of this executor that are expensive to build and whose results do not depend on what
 * they did before, such as networks with their buffers. One kind of object at a time: asking for
 * another kind drops the idle ones.
 */
public final class IdlePool<T> {
  private String kind = "";
  private ConcurrentLinkedDeque<T> idle = new ConcurrentLinkedDeque<>();

  /** An idle object of this kind, or a new one. */
  public T take(String wanted, Supplier<T> factory) {
    T object = deque(wanted).poll();
    return object != null ? object : factory.get();
  }

  /** To be called only after a task that ended well. */
  public void giveBack(String wanted, T object) {
    deque(wanted).push(object);
  }

  private synchronized ConcurrentLinkedDeque<T> deque(String wanted) {
    if (!kind.equals(wanted)) {
      kind = wanted;
      idle = new ConcurrentLinkedDeque<>();
    }
    return idle;
  }
}
